import ASN1
import LibCrypto
import PKIX

/// Reads a `SignaturePolicy` (RFC 3125 §3.2; explicit tags, as the standard's module says).
enum SignaturePolicyReader {
    static func read(_ element: Element) throws -> SignaturePolicyDocument {
        var fields = try element.sequence()
        let algorithm = try fields.next(.sequence)
        let info = try fields.next(.sequence)
        let stated = try fields.optional(.octetString)?.octetString()
        try fields.end()
        let identifier = try AlgorithmIdentifier.parse(algorithm)
        guard let digest = DigestAlgorithm(objectIdentifier: identifier.algorithm) else {
            throw SignaturePolicyError(.unknownDigestAlgorithm, at: algorithm.encoding.startIndex)
        }
        let computed = try Digest.hash(digest, [algorithm.encoding, info.encoding])
        if let stated, !stated.elementsEqual(computed) {
            throw SignaturePolicyError(.hashMismatch, at: stated.startIndex)
        }
        return SignaturePolicyDocument(
            info: try self.info(info),
            signPolicyHash: PolicyDigest(algorithm: digest, value: computed),
            fileDigests: [
                .sha1: try Digest.hash(.sha1, element.encoding), .sha256: try Digest.hash(.sha256, element.encoding),
            ]
        )
    }

    private static func info(_ element: Element) throws -> SignPolicyInfo {
        var fields = try element.sequence()
        let identifier = try fields.next(.objectIdentifier).objectIdentifier()
        let dateOfIssue = try fields.next(.generalizedTime).generalizedTime()
        let issuer = try issuerName(fields.next(.sequence))
        let fieldOfApplication = try fields.next().characterString()
        let validation = try fields.next(.sequence)
        var unprocessed = UnprocessedDemands()
        unprocessed.note(try fields.optional(.sequence), "signPolExtensions")
        try fields.end()
        let known = ICPBrasilPolicy(identifier)
        let reader = SignatureValidationPolicyReader(
            forbiddenSignedAttributes: known?.forbiddenSignedAttributes ?? []
        )
        return SignPolicyInfo(
            signPolicyIdentifier: identifier,
            name: known?.name,
            dateOfIssue: dateOfIssue,
            policyIssuerName: issuer,
            fieldOfApplication: fieldOfApplication,
            signatureValidationPolicy: try reader.read(validation, unprocessed)
        )
    }

    /// PolicyIssuerName: GeneralNames.
    private static func issuerName(_ element: Element) throws -> String {
        try GeneralName.parseList(element).map { name in
            switch name {
            case .directoryName(let name): name.description
            case .uniformResourceIdentifier(let text), .dnsName(let text), .rfc822Name(let text): text
            default: ""
            }
        }.filter { !$0.isEmpty }.joined(separator: "; ")
    }
}
