import ASN1
package import LibCrypto
package import PKIX

/// A `MessageImprint`: the digest of what is time-stamped (RFC 3161 §2.4.1).
package struct MessageImprint: Hashable, Sendable {
    package let hashAlgorithm: AlgorithmIdentifier
    package let hashedMessage: [UInt8]

    /// The digest algorithm, nil where it is not known here.
    package var digest: DigestAlgorithm? { DigestAlgorithm(objectIdentifier: hashAlgorithm.algorithm) }

    /// Whether `hashedMessage` is as long as its algorithm makes it; true where that is not known here.
    package var hasConsistentLength: Bool { digest.map { $0.length == hashedMessage.count } ?? true }

    init(_ element: Element) throws {
        var fields = try element.sequence()
        hashAlgorithm = try AlgorithmIdentifier.parse(fields.next(.sequence))
        hashedMessage = Array(try fields.next(.octetString).octetString())
        try fields.end()
    }

    /// The encoding for a request, with NULL parameters as RFC 3161's own examples and every TSA write them.
    static func encode(_ digest: DigestAlgorithm, _ hashedMessage: [UInt8]) -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.objectIdentifier(digest.objectIdentifier), DEREncoder.null),
            DEREncoder.octetString(hashedMessage)
        )
    }
}
