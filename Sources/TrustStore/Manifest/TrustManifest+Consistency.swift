extension TrustManifest {
    /// Refuses what no single key shows: files, digests, domains and versions that stand twice, roots that are none.
    func checkConsistency() throws(TrustStoreError) {
        var identifiers: Set<String> = []
        var references: Set<String> = []
        var pins: Set<String> = []
        var files: Set<String> = []
        for (index, domain) in domains.enumerated() {
            let place = "domains[\(index)]"
            guard identifiers.insert(domain.identifier).inserted else {
                throw Self.twice(.duplicateDomain, "\(place).id", domain.identifier)
            }
            for (index, pin) in domain.pins.enumerated() {
                let place = "\(place).pins[\(index)]"
                guard pins.insert(pin.sha256).inserted else {
                    throw Self.twice(.duplicatePin, "\(place).sha256", pin.sha256)
                }
                guard references.insert(domain.reference(to: pin)).inserted else {
                    throw ManifestMapping.invalid(
                        "\(place).version",
                        detail: "\(pin.version) stands twice",
                        hint: "give each pin of the anchor domains a version of its own"
                    )
                }
                if let file = pin.file, !files.insert(file).inserted {
                    throw Self.twice(.duplicateFile, "\(place).file", file)
                }
            }
        }
        var digests = pins
        for (index, certificate) in certificates.enumerated() {
            let place = "certificates[\(index)]"
            guard files.insert(certificate.file).inserted else {
                throw Self.twice(.duplicateFile, "\(place).file", certificate.file)
            }
            guard digests.insert(certificate.sha256).inserted else {
                throw Self.twice(.duplicateCertificate, "\(place).sha256", certificate.file)
            }
            guard references.contains(certificate.root) else {
                throw TrustStoreError(
                    .unknownRoot,
                    file: Self.fileName,
                    key: "\(place).root",
                    detail: certificate.root,
                    hint: "write the version of a pin, such as v5, or domain/version where the domain is no anchor"
                )
            }
        }
    }

    private static func twice(_ code: TrustStoreError.Code, _ place: String, _ what: String) -> TrustStoreError {
        TrustStoreError(code, file: fileName, key: place, detail: what, hint: "remove one of the two entries")
    }
}
