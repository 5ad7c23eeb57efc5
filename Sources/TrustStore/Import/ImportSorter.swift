import ASN1
import PKIX

/// Decides about each certificate of an import: new, already there, or refused with a reason.
struct ImportSorter {
    private(set) var manifest: TrustManifest
    private(set) var additions: [(file: String, certificate: Certificate)] = []
    var outcome = ImportOutcome()
    private let snapshot: TrustSnapshot
    private var search = ChainSearch()
    private var files: Set<String>

    init(_ snapshot: TrustSnapshot) {
        self.snapshot = snapshot
        manifest = TrustManifest(
            domains: snapshot.domains,
            certificates: snapshot.storedCertificates.map(\.entry)
        )
        files = Set(manifest.files)
    }

    /// The outcome in an order that does not depend on that of the files.
    var sortedOutcome: ImportOutcome {
        var sorted = outcome
        sorted.added.sort { $0.sha256 < $1.sha256 }
        sorted.present.sort { $0.sha256 < $1.sha256 }
        sorted.refused.sort { ($0.origin, $0.sha256 ?? "") < ($1.origin, $1.sha256 ?? "") }
        return sorted
    }

    mutating func sort(_ found: [FoundCertificate]) {
        var seen: Set<[UInt8]> = []
        var candidates: [FoundCertificate] = []
        for item in found.sorted(by: { $0.certificate.sha256.lexicographicallyPrecedes($1.certificate.sha256) })
        where seen.insert(item.certificate.sha256).inserted {
            if !takeRoot(item), !takePresent(item) { candidates.append(item) }
        }
        for root in snapshot.roots { search.accept(root.certificate, root: root.domain.reference(to: root.pin)) }
        for stored in snapshot.storedCertificates { search.accept(stored.certificate, root: stored.entry.root) }
        let isComplete = search.run(candidates.map(\.certificate))
        for item in candidates {
            if let root = search.roots[item.certificate.sha256] {
                takeCertificate(item, root: root)
            } else {
                refuse(item, isComplete: isComplete)
            }
        }
    }

    /// A certificate whose digest is a pin's.
    private mutating func takeRoot(_ item: FoundCertificate) -> Bool {
        let sha256 = Hexadecimal.encode(item.certificate.sha256)
        for domain in manifest.domains.indices {
            guard let index = manifest.domains[domain].pins.firstIndex(where: { $0.sha256 == sha256 }) else { continue }
            var pin = manifest.domains[domain].pins[index]
            let reference = manifest.domains[domain].reference(to: pin)
            if let file = pin.file {
                outcome.present.append(Self.imported(.root, item, file: file, root: reference))
                return true
            }
            let file = unusedFile(.roots, Self.rootName(pin, in: manifest.domains[domain]), sha256)
            pin.file = file
            pin.source = Self.source(item)
            pin.notBefore = pin.notBefore ?? Self.day(item.certificate.notBefore)
            pin.notAfter = pin.notAfter ?? Self.day(item.certificate.notAfter)
            manifest.domains[domain].pins[index] = pin
            additions.append((file, item.certificate))
            outcome.added.append(Self.imported(.root, item, file: file, root: reference))
            search.accept(item.certificate, root: reference)
            return true
        }
        return false
    }

    private mutating func takePresent(_ item: FoundCertificate) -> Bool {
        guard let stored = snapshot.storedCertificates.first(where: { $0.certificate == item.certificate }) else {
            return false
        }
        outcome.present.append(
            Self.imported(.certificate, item, file: stored.entry.file, root: stored.entry.root)
        )
        return true
    }

    private mutating func takeCertificate(_ item: FoundCertificate, root: String) {
        let certificate = item.certificate
        let sha256 = Hexadecimal.encode(certificate.sha256)
        let name = Slug.make(certificate.subject.commonName ?? "", whenEmpty: "ca")
        let file = unusedFile(.certificates, "\(name)-\(sha256.prefix(8))", sha256)
        manifest.certificates.append(
            ListedCertificate(
                file: file,
                subject: certificate.subject.description,
                notBefore: Self.day(certificate.notBefore),
                notAfter: Self.day(certificate.notAfter),
                sha256: sha256,
                root: root,
                source: Self.source(item)
            )
        )
        additions.append((file, certificate))
        outcome.added.append(Self.imported(.certificate, item, file: file, root: root))
    }

    private mutating func refuse(_ item: FoundCertificate, isComplete: Bool) {
        let certificate = item.certificate
        let reason: (code: ImportRefusal.Code, detail: String)
        if certificate.isSelfIssued, let pin = pin(named: certificate) {
            reason = (.sameNameAsRoot, pin.name)
        } else if certificate.basicConstraints?.isCA != true {
            reason = (.notCA, "")
        } else if !isComplete {
            reason = (.tooMany, "signatures")
        } else if certificate.isSelfIssued {
            reason = (.rootNotPinned, "")
        } else {
            reason = search.failure(of: certificate)
        }
        outcome.refused.append(
            ImportRefusal(
                reason.code,
                origin: item.origin,
                subject: certificate.subject.description,
                sha256: Hexadecimal.encode(certificate.sha256),
                detail: reason.detail
            )
        )
    }

    /// The pin with the name of this certificate: that of the root in the store, or the pin's own where it is not there.
    private func pin(named certificate: Certificate) -> PinnedRoot? {
        let commonName = certificate.subject.commonName
        return manifest.domains.lazy.flatMap(\.pins).first { pin in
            if pin.name == commonName { return true }
            return snapshot.roots.contains {
                $0.pin.sha256 == pin.sha256 && $0.certificate.subject == certificate.subject
            }
        }
    }

    /// A path that no entry has; the whole digest where the short one is taken.
    private mutating func unusedFile(_ folder: StorePath.Folder, _ name: String, _ sha256: String) -> String {
        let short = "\(folder.rawValue)/\(name).pem"
        let file = files.contains(short) ? "\(folder.rawValue)/\(sha256).pem" : short
        files.insert(file)
        return file
    }

    private static func rootName(_ pin: PinnedRoot, in domain: TrustDomain) -> String {
        if domain.identifier == "icp-brasil" { return "ac-raiz-\(pin.version)" }
        return "\(domain.identifier)-\(Slug.make(pin.name, whenEmpty: "root"))-\(pin.sha256.prefix(8))"
    }

    private static func imported(
        _ role: ImportedCertificate.Role,
        _ item: FoundCertificate,
        file: String,
        root: String
    ) -> ImportedCertificate {
        ImportedCertificate(
            role: role,
            file: file,
            subject: item.certificate.subject.description,
            sha256: Hexadecimal.encode(item.certificate.sha256),
            root: root,
            origin: item.origin
        )
    }

    /// The manifest's `source`: the file that was imported, without the entry inside.
    private static func source(_ item: FoundCertificate) -> String {
        "import \(item.origin.prefix { $0 != "»" }.prefix(100))".trimmingTrailingBlanks()
    }

    private static func day(_ instant: Instant) -> String { String(instant.description.prefix(10)) }
}
