/// What an item is in the archive.
package enum ItemRole: String, Sendable, Hashable, CaseIterable {
    /// A document: a signed file, or content that a detached signature covers.
    case document
    /// A detached signature.
    case signature
    /// Loose evidence: a certificate, CRL, OCSP response, token or report of its own.
    case evidence
}
