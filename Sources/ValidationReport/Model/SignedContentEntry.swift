import SignatureValidation

/// Which bytes a signature covers.
struct SignedContentEntry: Sendable, Hashable {
    let source: SignedContent.Source
    /// Whether they are the bytes that were signed; nil where that cannot be told.
    let isIntact: Bool?
    let size: Int?
    /// The digest algorithm of the signature, and the digest of the bytes, hexadecimal.
    let digestAlgorithm: String?
    let digest: String?

    /// What JSON calls the source.
    var covers: String {
        switch source {
        case .attached: "attached-content"
        case .detached: "detached-content"
        case .byteRange: "byte-range"
        case .signatureValue: "signature-value"
        case .absent: "content-not-given"
        }
    }
}
