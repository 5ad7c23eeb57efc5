package import LibCrypto

/// What existed at a token's time, provided that the token passes (EN 319 102-1 §5.6.2.3).
///
/// A fact about the file: it says nothing of whether the token is intact.
package struct TimeStampCoverage: Sendable, Hashable {
    /// Whether the signature value is covered.
    package let coversSignature: Bool
    /// Whether the signed content is covered, by itself or by its digest in the signed attributes.
    package let coversContent: Bool
    /// SHA-256 of the exact encodings of what is covered: certificates, CRLs, OCSP responses (a whole response and the
    /// BasicOCSPResponse in it are both named), time-stamp tokens (the ContentInfo as it stands in the attribute), and
    /// counter-signatures (the SignerInfo).
    package let objects: Set<Digest256>
    /// The same of objects that are covered by their digests only, in complete-references attributes (RFC 5126 §6.2) or in
    /// an ats-hash-index of another algorithm than the imprint's: they existed where the digest is to be trusted.
    package let referenced: [DigestAlgorithm: Set<Digest256>]

    package init(
        coversSignature: Bool,
        coversContent: Bool,
        objects: Set<Digest256>,
        referenced: [DigestAlgorithm: Set<Digest256>] = [:]
    ) {
        self.coversSignature = coversSignature
        self.coversContent = coversContent
        self.objects = objects
        self.referenced = referenced
    }

    /// A token over something that is no part of a signature.
    package static let none = TimeStampCoverage(coversSignature: false, coversContent: false, objects: [])
}
