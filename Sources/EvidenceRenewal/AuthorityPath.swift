package import LibCrypto
package import PKIX

/// The certificates by which a TSA is trusted, as far up as they are known.
package struct AuthorityPath: Sendable, Hashable {
    /// How one certificate is signed.
    package struct Link: Sendable, Hashable {
        package let scheme: SignatureScheme
        /// The key of the certificate above, or of the anchor.
        package let issuerKey: PublicKey.Kind

        package init(scheme: SignatureScheme, issuerKey: PublicKey.Kind) {
            self.scheme = scheme
            self.issuerKey = issuerKey
        }
    }

    /// The TSA's first; without the anchor, but for a TSA that is one itself.
    package let certificates: [Certificate]
    /// In the order of the certificates; none for an anchor, whose own signature says nothing, and for one whose issuer is unknown.
    package let links: [Link]
    /// Whether an anchor of the trust store is above it.
    package let isAnchored: Bool

    package init(certificates: [Certificate], links: [Link], isAnchored: Bool) {
        self.certificates = certificates
        self.links = links
        self.isAnchored = isAnchored
    }

    /// Where not even the TSA's certificate is known.
    package static let unknown = AuthorityPath(certificates: [], links: [], isAnchored: false)
}
