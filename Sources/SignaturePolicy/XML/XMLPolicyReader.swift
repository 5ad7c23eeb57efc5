import ASN1
import LibCrypto
import LibXML

/// Reads a `SignaturePolicy` in XML (ICP-Brasil's schema, after ETSI TR 102 038 §5).
enum XMLPolicyReader {
    /// `bytes` is the whole file, of which the lists of approved policies name the digest.
    static func read(_ root: XMLElement, _ bytes: ArraySlice<UInt8>) throws -> SignaturePolicyDocument {
        var fields = try ElementFields(root)
        let algorithm = try fields.next(PolicyNamespace.policy("SignPolicyDigestAlg"))
        let transforms = try fields.optional(XMLName("Transforms", in: PolicyNamespace.signature))
        let info = try fields.next(PolicyNamespace.policy("SignPolicyInfo"))
        let stated = try fields.optional(PolicyNamespace.policy("SignPolicyDigest"))
        try fields.end()
        guard let digest = AlgorithmURI.digest(try ElementText.algorithm(algorithm)) else {
            throw SignaturePolicyError(.unknownDigestAlgorithm, at: algorithm.line)
        }
        let file = try Digest.hash(.sha256, bytes)
        return SignaturePolicyDocument(
            info: try self.info(info),
            signPolicyHash: try hash(of: info, digest, canonicalization(transforms), stated, file: file),
            fileDigests: [.sha1: try Digest.hash(.sha1, bytes), .sha256: file]
        )
    }

    /// SignPolicyDigest: the digest of SignPolicyInfo in its canonical form.
    private static func hash(
        of info: XMLElement,
        _ algorithm: DigestAlgorithm,
        _ method: CanonicalizationMethod,
        _ stated: XMLElement?,
        file: [UInt8]
    ) throws -> PolicyDigest {
        let computed = PolicyDigest(
            algorithm: algorithm,
            value: try Digest.hash(algorithm, try info.canonicalForm(method))
        )
        guard let stated else { return computed }
        let value = try ElementText.octets(stated)
        if value == computed.value { return computed }
        guard IrreproduciblePolicyFile.sha256.contains(Hexadecimal.encode(file)),
            let actual = value.count == algorithm.length ? algorithm : value.count == 20 ? .sha1 : nil
        else { throw SignaturePolicyError(.hashMismatch, at: stated.line) }
        return PolicyDigest(algorithm: actual, value: value)
    }

    /// The transform before the digest; XML Signature §4.4.3.2 says Canonical XML where none is named.
    private static func canonicalization(_ transforms: XMLElement?) throws -> CanonicalizationMethod {
        guard let transforms else { return .canonicalXML }
        var fields = try ElementFields(transforms)
        let transform = try fields.next(XMLName("Transform", in: PolicyNamespace.signature))
        try fields.end()
        let algorithm = try ElementText.algorithm(transform)
        // The address of the recommendation instead of its identifier: ITI's policies up to 2018.
        if algorithm == "http://www.w3.org/TR/xml-exc-c14n#" { return .exclusive }
        guard let method = CanonicalizationMethod(rawValue: algorithm) else { throw ElementText.invalid(transform) }
        return method
    }

    private static func info(_ element: XMLElement) throws -> SignPolicyInfo {
        var fields = try ElementFields(element)
        let identifier = try self.identifier(fields.next(PolicyNamespace.policy("SignPolicyIdentifier")))
        let dateOfIssue = try ElementText.instant(fields.next(PolicyNamespace.policy("DateOfIssue")))
        let issuer = try ElementText.token(fields.next(PolicyNamespace.policy("PolicyIssuerName")))
        let fieldOfApplication = try ElementText.token(fields.next(PolicyNamespace.policy("FieldOfApplication")))
        let validation = try fields.next(PolicyNamespace.policy("SignatureValidationPolicy"))
        var unprocessed = UnprocessedDemands()
        unprocessed.note(try fields.optional(PolicyNamespace.policy("SignPolExtensions")), "signPolExtensions")
        try fields.end()
        let known = ICPBrasilPolicy(identifier)
        let reader = XMLValidationPolicyReader(forbiddenSignedAttributes: known?.forbiddenSignedAttributes ?? [])
        return SignPolicyInfo(
            signPolicyIdentifier: identifier,
            name: known?.name,
            dateOfIssue: dateOfIssue,
            policyIssuerName: issuer,
            fieldOfApplication: fieldOfApplication,
            signatureValidationPolicy: try reader.read(validation, unprocessed)
        )
    }

    /// XAdES's ObjectIdentifierType; its description is passed over.
    static func identifier(_ element: XMLElement) throws(SignaturePolicyError) -> ObjectIdentifier {
        var fields = try ElementFields(element)
        let identifier = try fields.next(XMLName("Identifier", in: PolicyNamespace.xades))
        _ = try fields.optional(XMLName("Description", in: PolicyNamespace.xades))
        _ = try fields.optional(XMLName("DocumentationReferences", in: PolicyNamespace.xades))
        try fields.end()
        return try ElementText.objectIdentifier(identifier)
    }
}
