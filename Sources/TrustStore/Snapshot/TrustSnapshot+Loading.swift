import PKIX
import PathValidation

extension TrustSnapshot {
    /// Reads a trust store: the manifest, then every file that it names, each digest verified.
    ///
    /// Any defect is an error and nothing is loaded in part. A root whose key cannot be used is no defect: it stands in
    /// `unusableRoots`.
    package static func load(path: String) throws(TrustStoreError) -> TrustSnapshot {
        try StoreLock.holding(path, exclusive: false) { () throws(TrustStoreError) in
            try load(StoreFolder(path: path))
        }
    }

    static func load(_ folder: StoreFolder) throws(TrustStoreError) -> TrustSnapshot {
        let manifest = try TrustManifest.parse(folder.manifestBytes())
        let unlisted = try folder.unlistedFiles(manifest)
        guard unlisted.isEmpty else { throw StoreFolder.unlisted(unlisted) }
        var roots: [RootCertificate] = []
        for domain in manifest.domains {
            for pin in domain.pins {
                guard let file = pin.file else { continue }
                let certificate = try folder.certificate(file, sha256: pin.sha256)
                roots.append(Self.root(certificate, domain, pin))
            }
        }
        var stored: [StoredCertificate] = []
        stored.reserveCapacity(manifest.certificates.count)
        for entry in manifest.certificates {
            let certificate = try folder.certificate(entry.file, sha256: entry.sha256)
            stored.append(StoredCertificate(certificate: certificate, entry: entry))
        }
        return try TrustSnapshot(
            origin: .store(path: folder.path),
            domains: manifest.domains,
            anchors: roots.filter(\.isAnchor).map(PinnedAnchor.init),
            roots: roots,
            storedCertificates: stored
        )
    }

    static func root(_ certificate: Certificate, _ domain: TrustDomain, _ pin: PinnedRoot) -> RootCertificate {
        // The key is made here once and then kept with the certificate.
        let hasKey = (try? certificate.subjectPublicKeyInfo.key()) != nil
        return RootCertificate(
            certificate: certificate,
            domain: domain,
            pin: pin,
            isUsable: pin.isUsable && hasKey
        )
    }
}

extension PinnedAnchor {
    init(_ root: RootCertificate) {
        self.init(
            anchor: TrustAnchor(certificate: root.certificate),
            sha256: root.pin.sha256,
            domain: root.domain,
            pin: root.pin,
            file: root.pin.file ?? ""
        )
    }
}
