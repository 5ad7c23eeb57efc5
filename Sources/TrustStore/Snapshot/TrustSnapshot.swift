package import PKIX
package import PathValidation

/// What is trusted in one run, frozen: anchors, candidates for paths, domains, and one digest over all of it.
package struct TrustSnapshot: Sendable {
    /// Where a snapshot came from.
    package enum Origin: Hashable, Sendable {
        /// A folder with a manifest.
        case store(path: String)
        /// Files that were named as anchors.
        case anchorFiles([String])
    }

    package let origin: Origin
    /// In the manifest's order; none for files that were named as anchors.
    package let domains: [TrustDomain]
    /// Sorted by SHA-256.
    package let anchors: [PinnedAnchor]
    /// All pinned roots in the store, sorted by SHA-256: anchors, unusable ones, and those of domains that are none.
    package let roots: [RootCertificate]
    /// All CA certificates of the store, sorted by SHA-256.
    package let storedCertificates: [StoredCertificate]
    /// Candidates for paths: the CA certificates, and the roots that are only for naming.
    package let certificates: CertificatePool
    /// SHA-256 over the canonical listing, 64 lower-case hexadecimal digits; see `SnapshotListing`.
    package let digest: String

    init(
        origin: Origin,
        domains: [TrustDomain],
        anchors: [PinnedAnchor],
        roots: [RootCertificate],
        storedCertificates: [StoredCertificate]
    ) throws(TrustStoreError) {
        self.origin = origin
        self.domains = domains
        // The order of the files in the manifest or the directory must not reach a verdict.
        self.anchors = anchors.sorted { $0.sha256 < $1.sha256 }
        self.roots = roots.sorted { $0.pin.sha256 < $1.pin.sha256 }
        self.storedCertificates = storedCertificates.sorted { $0.entry.sha256 < $1.entry.sha256 }
        certificates = CertificatePool(
            self.roots.filter { !$0.isAnchor }.map(\.certificate) + self.storedCertificates.map(\.certificate)
        )
        digest = try SnapshotListing(
            domains: domains,
            anchors: self.anchors,
            roots: self.roots,
            certificates: self.storedCertificates
        ).digest()
    }

    /// The anchors as path validation takes them.
    package var trustAnchors: [TrustAnchor] { anchors.map(\.anchor) }

    /// The roots that are in the store but whose keys cannot verify anything (AC Raiz v7).
    package var unusableRoots: [RootCertificate] { roots.filter { !$0.isUsable } }

    /// The anchor that a path ends in.
    package func anchor(_ anchor: TrustAnchor) -> PinnedAnchor? {
        anchors.first {
            $0.anchor.name == anchor.name && $0.anchor.subjectPublicKeyInfo == anchor.subjectPublicKeyInfo
        }
    }

    /// The domain that pins this certificate, whether as an anchor or only to name it.
    package func domain(pinning certificate: Certificate) -> TrustDomain? {
        domains.first { domain in
            domain.pins.contains { $0.sha256 == SnapshotListing.hexadecimal(certificate) }
        }
    }

    /// The domains whose arcs claim a certificate policy, in dotted form: for naming, never a reason to trust.
    package func domains(claiming policy: String) -> [TrustDomain] {
        domains.filter { $0.claims(policy: policy) }
    }
}
