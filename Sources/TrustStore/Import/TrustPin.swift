import ASN1

/// Adds a pin to a store's manifest: the one way in which a root becomes trusted.
package struct TrustPin: Sendable {
    /// What became of it.
    package struct Outcome: Hashable, Sendable {
        /// False where the pin was there already.
        package let isAdded: Bool
        package let domain: TrustDomain
        package let pin: PinnedRoot
    }

    private let store: String
    private let sha256: String
    private let name: String
    private let domain: String

    /// A pin for the root with this SHA-256, hexadecimal in either case, colons allowed.
    ///
    /// `domain` is one of the manifest's or, where there is none, the identifier of a new one of the operator's own, which is
    /// an anchor. `name` should be the root's common name.
    package init(store: String, sha256: String, name: String, domain: String) {
        self.store = store
        self.sha256 = sha256
        self.name = name
        self.domain = domain
    }

    /// Writes the pin; a second run changes nothing.
    package func run() throws(TrustStoreError) -> Outcome {
        let digest = sha256.filter { $0 != ":" }.lowercased()
        guard digest.utf8.count == 64, Hexadecimal.decode(digest) != nil else {
            throw Self.invalid("SHA256", sha256, "give the SHA-256 of the certificate's DER: 64 hexadecimal digits")
        }
        guard TrustManifest.isIdentifier(domain) else {
            throw Self.invalid("--domain", domain, "use lower-case letters, digits and hyphens")
        }
        let isPrintable = !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard !name.isEmpty, name.utf8.count <= 400, isPrintable else {
            throw Self.invalid("--name", name, "give the common name of the root")
        }
        let folder = StoreFolder(path: store)
        return try StoreLock.holding(store, exclusive: true) { () throws(TrustStoreError) in
            var manifest = try TrustManifest.parse(folder.manifestBytes())
            if let known = manifest.pin(sha256: digest) {
                guard known.domain.identifier == domain else {
                    throw TrustStoreError(
                        .duplicatePin,
                        file: TrustManifest.fileName,
                        detail: "already pinned in the domain \(known.domain.identifier)",
                        hint: "name that domain, or remove its pin from the manifest"
                    )
                }
                return Outcome(isAdded: false, domain: known.domain, pin: known.pin)
            }
            let index = addDomain(&manifest)
            let pin = PinnedRoot(name: name, version: version(digest, manifest), sha256: digest)
            manifest.domains[index].pins.append(pin)
            try StoreWriter(folder: folder).write(manifest)
            return Outcome(isAdded: true, domain: manifest.domains[index], pin: pin)
        }
    }

    /// The index of the domain, which is made where there is none.
    private func addDomain(_ manifest: inout TrustManifest) -> Int {
        if let index = manifest.domains.firstIndex(where: { $0.identifier == domain }) { return index }
        manifest.domains.append(
            TrustDomain(
                identifier: domain,
                name: LocalizedName(portuguese: domain, english: domain),
                legalClass: .other,
                law: nil,
                isAnchor: true,
                policyArcs: [],
                pins: []
            )
        )
        return manifest.domains.count - 1
    }

    /// `v14` out of a name that ends in it, else a part of the digest; one that no pin has.
    private func version(_ digest: String, _ manifest: TrustManifest) -> String {
        let taken = Set(manifest.domains.flatMap { $0.pins.map(\.version) })
        let last = name.split(separator: " ").last.map(String.init) ?? ""
        let isNumbered =
            last.first == "v" && !last.dropFirst().isEmpty
            && last.dropFirst().utf8.allSatisfy {
                (0x30...0x39).contains($0)
            }
        if isNumbered, last.utf8.count <= 8, !taken.contains(last) { return last }
        let short = "pin-\(digest.prefix(8))"
        return taken.contains(short) ? "pin-\(digest.prefix(56))" : short
    }

    private static func invalid(_ option: String, _ value: String, _ hint: String) -> TrustStoreError {
        TrustStoreError(.invalidValue, key: option, detail: String(value.prefix(100)), hint: hint)
    }
}
