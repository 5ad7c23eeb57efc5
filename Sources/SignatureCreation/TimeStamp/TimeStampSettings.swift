package import ASN1
package import LibCrypto

/// What a local time-stamping authority says of itself, and what it takes (RFC 3161 §2.4).
package struct TimeStampSettings: Sendable {
    /// The name that messages and records give to it.
    package var name: String
    /// The policy that stands in every token; a request for another one is refused.
    package var policy: ObjectIdentifier
    /// How far genTime may be off, in microseconds; nil leaves accuracy out.
    package var accuracyMicroseconds: Int?
    /// Whether genTime alone orders any two tokens: each is later than the one before.
    package var ordering: Bool
    /// The digests of requests that are taken.
    package var acceptedDigests: [DigestAlgorithm]
    /// The digest of the signatures.
    package var signatureDigest: DigestAlgorithm

    package init(
        name: String,
        policy: ObjectIdentifier,
        accuracyMicroseconds: Int? = 1_000_000,
        ordering: Bool = false,
        acceptedDigests: [DigestAlgorithm] = [.sha256, .sha384, .sha512, .sha3x256, .sha3x384, .sha3x512],
        signatureDigest: DigestAlgorithm = .sha256
    ) {
        self.name = name
        self.policy = policy
        self.accuracyMicroseconds = accuracyMicroseconds
        self.ordering = ordering
        self.acceptedDigests = acceptedDigests
        self.signatureDigest = signatureDigest
    }
}
