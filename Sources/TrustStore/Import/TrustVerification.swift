import PKIX

/// Re-reads a whole store: every digest, every file, every chain up to its pin.
package struct TrustVerification: Sendable {
    /// In the order of the manifest, files that it does not name last.
    package let findings: [StoreFinding]
    /// How many roots are in the store and as the manifest says.
    package let rootCount: Int
    /// How many pins there are, with and without a certificate.
    package let pinCount: Int
    /// How many CA certificates are as the manifest says and verify up to a pin.
    package let certificateCount: Int

    /// Whether nothing needs repair.
    package var isIntact: Bool { !findings.contains(where: \.isDamage) }

    /// Verifies the store at `path`; throws only where the manifest cannot be read.
    package init(store path: String) throws(TrustStoreError) {
        self = try StoreLock.holding(path, exclusive: false) { () throws(TrustStoreError) in
            try TrustVerification(StoreFolder(path: path))
        }
    }

    private init(_ folder: StoreFolder) throws(TrustStoreError) {
        let manifest = try TrustManifest.parse(folder.manifestBytes())
        var findings: [StoreFinding] = []
        var search = ChainSearch()
        var rootCount = 0
        var pinCount = 0
        for domain in manifest.domains {
            pinCount += domain.pins.count
            for pin in domain.pins {
                guard let file = pin.file,
                    let certificate = Self.certificate(folder, file, pin.sha256, &findings)
                else { continue }
                let root = TrustSnapshot.root(certificate, domain, pin)
                rootCount += 1
                search.accept(certificate, root: domain.reference(to: pin))
                if !root.isUsable {
                    findings.append(StoreFinding(code: .rootUnusable, file: file, detail: pin.name, hint: nil))
                }
            }
        }
        var read: [(entry: ListedCertificate, certificate: Certificate)] = []
        for entry in manifest.certificates {
            if let certificate = Self.certificate(folder, entry.file, entry.sha256, &findings) {
                read.append((entry, certificate))
            }
        }
        _ = search.run(read.map(\.certificate))
        var certificateCount = 0
        for (entry, certificate) in read {
            if let finding = Self.chainFinding(entry, certificate, search) {
                findings.append(finding)
            } else {
                certificateCount += 1
            }
        }
        for file in try folder.unlistedFiles(manifest) {
            findings.append(
                StoreFinding(
                    code: .fileUnlisted,
                    file: file,
                    detail: "",
                    hint: "move it out of the store and run: lastro trust import FILE"
                )
            )
        }
        self.findings = findings
        self.rootCount = rootCount
        self.pinCount = pinCount
        self.certificateCount = certificateCount
    }

    private static func certificate(
        _ folder: StoreFolder,
        _ file: String,
        _ sha256: String,
        _ findings: inout [StoreFinding]
    ) -> Certificate? {
        do throws(TrustStoreError) {
            return try folder.certificate(file, sha256: sha256)
        } catch {
            let detail = error.detail.isEmpty ? error.code.summary : "\(error.code.summary): \(error.detail)"
            findings.append(StoreFinding(code: .fileDamaged, file: file, detail: detail, hint: error.hint))
            return nil
        }
    }

    private static func chainFinding(
        _ entry: ListedCertificate,
        _ certificate: Certificate,
        _ search: ChainSearch
    ) -> StoreFinding? {
        guard let root = search.roots[certificate.sha256] else {
            let reason = search.failure(of: certificate)
            return StoreFinding(
                code: .chainNotPinned,
                file: entry.file,
                detail: reason.detail,
                hint: "import the issuer, or remove the file with its entry"
            )
        }
        guard root != entry.root else { return nil }
        return StoreFinding(
            code: .rootMismatch,
            file: entry.file,
            detail: "\(root), \(entry.root)",
            hint: "correct the entry's root"
        )
    }
}
