package import PKIX

/// Trust anchors indexed by name: immutable, built once, shared by all threads.
package struct TrustAnchorSet: Sendable {
    package let anchors: [TrustAnchor]
    private let byName: [DistinguishedName: [TrustAnchor]]

    /// The set of these anchors.
    package init(_ anchors: [TrustAnchor]) {
        self.anchors = anchors
        byName = Dictionary(grouping: anchors, by: \.name)
    }

    /// The anchors with this name (RFC 5280 §7.1).
    package func anchors(named name: DistinguishedName) -> [TrustAnchor] { byName[name] ?? [] }

    /// The anchor whose certificate this very one is.
    ///
    /// Another certificate with an anchor's name and key has to prove itself: nobody vouches for the rest of it.
    package func anchor(for certificate: Certificate) -> TrustAnchor? {
        anchors(named: certificate.subject).first { $0.certificate == certificate }
    }
}
