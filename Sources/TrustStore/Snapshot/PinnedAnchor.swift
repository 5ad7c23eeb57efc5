package import PathValidation

/// A trust anchor with the domain that pins it; nil for both where the file was given as an anchor for this run.
package struct PinnedAnchor: Sendable {
    package let anchor: TrustAnchor
    /// SHA-256 of the certificate, 64 lower-case hexadecimal digits.
    package let sha256: String
    package let domain: TrustDomain?
    package let pin: PinnedRoot?
    /// The file that it came from.
    package let file: String
}
