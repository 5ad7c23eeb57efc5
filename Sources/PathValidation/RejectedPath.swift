package import PKIX

/// A path or a part of one that was refused, with the reasons.
package struct RejectedPath: Sendable {
    /// Target first, as far as the search came; the anchor's certificate last where one was reached.
    package let certificates: [Certificate]
    /// The anchor, where the path reached one.
    package let anchor: TrustAnchor?
    /// The most specific first.
    package let findings: [PathFinding]
    /// One for each certificate below the anchor, the target's first; empty where the path was refused before.
    package let revocation: [CertificateRevocation]

    /// The most specific finding.
    package var bestFinding: PathFinding? { findings.first }
}
