import ASN1
import LibCrypto
import PKIX

/// Reads an `LPA`: version 2 by its module, version 1 by the files in the field.
enum ApprovedPolicyListReader {
    /// How many policies a list may name; real ones name up to 40.
    static let maximumPolicyCount = 10_000

    static func read(_ element: Element) throws -> ApprovedPolicyList {
        var fields = try element.sequence()
        _ = try fields.optional(.integer)
        let entries = try fields.next(.sequence).elements(limit: maximumPolicyCount)
        let nextUpdate = try fields.next(.generalizedTime).generalizedTime()
        try fields.end()
        return ApprovedPolicyList(
            policyInfos: try entries.map(entry),
            nextUpdate: nextUpdate,
            fileSHA256: try Digest.hash(.sha256, element.encoding)
        )
    }

    private static func entry(_ element: Element) throws -> PolicyInfo {
        var fields = try element.sequence()
        let first = try fields.next()
        return first.isCharacterString ? try firstVersion(&fields) : try secondVersion(SigningPeriod(first), &fields)
    }

    /// PolicyInfo of version 2.
    private static func secondVersion(_ period: SigningPeriod, _ fields: inout ElementReader) throws -> PolicyInfo {
        let revocationDate = try fields.optional(.generalizedTime)?.generalizedTime()
        let identifier = try fields.next(.objectIdentifier).objectIdentifier()
        let location = try fields.next(.ia5String).characterString()
        let digest = try self.digest(fields.next(.sequence))
        try fields.end()
        return PolicyInfo(
            signingPeriod: period,
            revocationDate: revocationDate,
            policyOID: identifier,
            policyURI: location,
            policyDigest: digest
        )
    }

    /// Version 1: name, field of application, period, date of revocation, URIs and digests of the text and the file.
    private static func firstVersion(_ fields: inout ElementReader) throws -> PolicyInfo {
        _ = try fields.next().characterString()
        let period = try SigningPeriod(fields.next(.sequence))
        var next = try fields.next()
        var revocationDate: Instant?
        if next.has(.utcTime) || next.has(.generalizedTime) {
            revocationDate = try next.time()
            next = try fields.next()
        }
        var locations = try next.sequence()
        _ = try locations.optionalContext(0)
        let location = try locations.optionalContext(1).map { String(decoding: $0.content, as: UTF8.self) }
        var digests = try fields.next(.sequence).sequence()
        _ = try digests.optionalContext(0)
        guard let file = try digests.optionalContext(1) else { throw ASN1Error(.missingElement, at: digests.position) }
        return PolicyInfo(
            signingPeriod: period,
            revocationDate: revocationDate,
            policyOID: nil,
            policyURI: location ?? "",
            policyDigest: try digest(file.explicit())
        )
    }

    /// OtherHashAlgAndValue.
    private static func digest(_ element: Element) throws -> PolicyDigest {
        var fields = try element.sequence()
        let algorithm = try AlgorithmIdentifier.parse(fields.next(.sequence))
        let value = try fields.next(.octetString).octetString()
        try fields.end()
        guard let known = DigestAlgorithm(objectIdentifier: algorithm.algorithm) else {
            throw SignaturePolicyError(.unknownDigestAlgorithm, at: element.encoding.startIndex)
        }
        return PolicyDigest(algorithm: known, value: Array(value))
    }
}
