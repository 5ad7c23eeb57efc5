import ASN1

/// A certificate of a chain.
struct CertificateEntry: Sendable, Hashable {
    /// RFC 4514 text, CPF masked.
    let subject: String
    /// The common name, or the whole subject where there is none.
    let name: String
    let issuer: String
    /// Hexadecimal.
    let serialNumber: String
    let notBefore: Instant
    let notAfter: Instant
    /// Hexadecimal.
    let sha256: String
    /// The signature algorithm with its digest, or its identifier.
    let algorithm: String
    /// The kind and size of the key, or the identifier of its algorithm.
    let key: String
    let isAnchor: Bool
    /// Since when a time-stamp proves that it existed; nil where none does.
    let provenSince: Instant?
}
