package import PKIX

/// A pinned root whose certificate is in the store.
package struct RootCertificate: Sendable {
    package let certificate: Certificate
    package let domain: TrustDomain
    package let pin: PinnedRoot
    /// Whether its key can verify signatures at all (AC Raiz v7's cannot).
    package let isUsable: Bool

    /// Whether paths may end here.
    package var isAnchor: Bool { domain.isAnchor && isUsable }
}
