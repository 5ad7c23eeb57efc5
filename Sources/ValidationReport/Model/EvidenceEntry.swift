import ASN1

/// A CRL or an OCSP response on which a revocation status rests.
struct EvidenceEntry: Sendable, Hashable {
    /// `CRL`, `DELTA_CRL` or `OCSP`.
    let type: String
    let issuer: String
    /// The CRL number, hexadecimal.
    let number: String?
    let thisUpdate: Instant
    let nextUpdate: Instant?
    let producedAt: Instant?
    /// Hexadecimal.
    let sha256: String
    /// Where it was found; nil where nobody said.
    let origin: String?
    /// Since when a time-stamp proves that it existed; nil where none does.
    let provenSince: Instant?
}
