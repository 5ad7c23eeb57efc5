package import ASN1
package import PKIX

/// A path that satisfies RFC 5280 §6.1, and the facts that the judge needs about it.
package struct ValidatedPath: Sendable {
    /// Target first; the anchor's certificate, where it has one, last.
    ///
    /// A target that is an anchor stands alone.
    package let certificates: [Certificate]
    package let anchor: TrustAnchor
    /// Policies in the anchor's domain that the path is valid for, without regard to the user's (RFC 9618 §5.4);
    /// anyPolicy stands for all.
    package let authorityConstrainedPolicies: Set<ObjectIdentifier>
    /// Those of them that are in the initial policy set.
    package let userConstrainedPolicies: Set<ObjectIdentifier>
    /// One for each signature that holds the path together, the target's first.
    package let links: [LinkFacts]
    /// One for each certificate below the anchor, the target's first; empty where revocation was not asked for.
    package let revocation: [CertificateRevocation]
}
