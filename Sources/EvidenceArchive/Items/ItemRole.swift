/// What an item is in the archive.
package enum ItemRole: String, Sendable, Hashable, CaseIterable {
    /// A document: a signed file, or content that a detached signature covers.
    case document
    /// A detached signature.
    case signature
    /// Loose evidence: a certificate, CRL, OCSP response, token or report of its own.
    case evidence
    /// A batch: a hash tree over objects or older tokens, with the time-stamp tokens over its root. Made by the archive only.
    case batch
}
