/// The index of a trust store, `manifest.yaml`.
package struct TrustManifest: Hashable, Sendable {
    /// The schema that this version reads and writes.
    package static let schema = "lastro.trust-store/1"
    /// The name of the file in the store.
    package static let fileName = "manifest.yaml"
    /// How many bytes a manifest may have.
    package static let maximumLength = 16 << 20

    package var domains: [TrustDomain]
    package var certificates: [ListedCertificate]

    package init(domains: [TrustDomain], certificates: [ListedCertificate]) {
        self.domains = domains
        self.certificates = certificates
    }

    /// The domain and the pin with this digest, 64 lower-case hexadecimal digits.
    package func pin(sha256: String) -> (domain: TrustDomain, pin: PinnedRoot)? {
        for domain in domains {
            if let pin = domain.pins.first(where: { $0.sha256 == sha256 }) { return (domain, pin) }
        }
        return nil
    }

    /// The paths of all files that the manifest names, in its order.
    package var files: [String] {
        domains.flatMap { $0.pins.compactMap(\.file) } + certificates.map(\.file)
    }
}
