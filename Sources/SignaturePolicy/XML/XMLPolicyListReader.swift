import ASN1
import LibCrypto
import LibXML

/// Reads an `ApprovedSignaturePoliciesList`: version 2 by its schema and as ITI wrote it until 2017, version 1 by the file
/// in the field.
///
/// The list's own XML Signature is not looked at.
enum XMLPolicyListReader {
    /// `bytes` is the whole file.
    static func read(_ root: XMLElement, _ bytes: ArraySlice<UInt8>) throws -> ApprovedPolicyList {
        let namespace = root.name.namespace ?? ""
        var fields = try ElementFields(root)
        _ = try fields.optional(XMLName("Version", in: namespace))
        let nextUpdate = try ElementText.instant(fields.next(XMLName("NextUpdate", in: namespace)))
        let entries = try fields.all(
            XMLName("PolicyInfo", in: namespace),
            limit: ApprovedPolicyListReader.maximumPolicyCount
        )
        _ = try fields.optional(XMLName("Signature", in: PolicyNamespace.signature))
        try fields.end()
        let isFirst = namespace == PolicyNamespace.firstList
        return ApprovedPolicyList(
            policyInfos: try entries.map { try isFirst ? firstVersion($0) : secondVersion($0) },
            nextUpdate: nextUpdate,
            fileSHA256: try Digest.hash(.sha256, bytes)
        )
    }

    private static func secondVersion(_ element: XMLElement) throws -> PolicyInfo {
        func name(_ local: String) -> XMLName { XMLName(local, in: PolicyNamespace.list) }
        var fields = try ElementFields(element)
        let period = try SigningPeriod(fields.next(name("SigningPeriod")), in: PolicyNamespace.list)
        let revocation = try fields.optional(name("RevocationDate"))
        // In the schema the identifier is wrapped; in lists until 2017 it stands alone.
        let identifier =
            if let wrapped = try fields.optional(name("policyOID")) {
                try XMLPolicyReader.identifier(wrapped)
            } else {
                try ElementText.objectIdentifier(fields.next(XMLName("Identifier", in: PolicyNamespace.xades)))
            }
        let (digest, location) = try digestAndURI(fields.next(name("PolicyDigestAndURI")), PolicyNamespace.list)
        try fields.end()
        return PolicyInfo(
            signingPeriod: period,
            revocationDate: try revocation.map { try ElementText.instant($0) },
            policyOID: identifier,
            policyURI: location,
            policyDigest: digest
        )
    }

    /// Version 1: URI and digest of the text first, then those of the file.
    private static func firstVersion(_ element: XMLElement) throws -> PolicyInfo {
        func name(_ local: String) -> XMLName { XMLName(local, in: PolicyNamespace.firstList) }
        var fields = try ElementFields(element)
        _ = try fields.next(name("PolicyName"))
        _ = try fields.next(name("FieldOfApplication"))
        let period = try SigningPeriod(fields.next(name("SigningPeriod")), in: PolicyNamespace.firstList)
        let revocation = try fields.optional(name("RevocationDate"))
        _ = try fields.next(name("PolicyDigestAndURI"))
        let file = try fields.next(name("PolicyDigestAndURI"))
        try fields.end()
        let (digest, location) = try digestAndURI(file, PolicyNamespace.firstList)
        return PolicyInfo(
            signingPeriod: period,
            revocationDate: try revocation.map { try ElementText.instant($0) },
            policyOID: nil,
            policyURI: location,
            policyDigest: digest
        )
    }

    private static func digestAndURI(_ element: XMLElement, _ namespace: String) throws -> (PolicyDigest, String) {
        let signatures =
            namespace == PolicyNamespace.firstList ? PolicyNamespace.firstListSignature : PolicyNamespace.signature
        var fields = try ElementFields(element)
        let location = try ElementText.token(fields.next(XMLName("PolicyURI", in: namespace)))
        let digest =
            try fields.optional(XMLName("PolicyDigest", in: namespace))
            ?? fields.next(XMLName("PolicyDigest", in: signatures))
        try fields.end()
        var parts = try ElementFields(digest)
        // In the schema both are the list's own; in lists until 2017 they are those of XML Signature.
        let method =
            try parts.optional(XMLName("DigestMethod", in: namespace))
            ?? parts.next(XMLName("DigestMethod", in: signatures))
        let value =
            try parts.optional(XMLName("DigestValue", in: namespace))
            ?? parts.next(XMLName("DigestValue", in: signatures))
        try parts.end()
        guard let algorithm = AlgorithmURI.digest(try ElementText.algorithm(method)) else {
            throw SignaturePolicyError(.unknownDigestAlgorithm, at: method.line)
        }
        return (PolicyDigest(algorithm: algorithm, value: try ElementText.octets(value)), location)
    }
}
