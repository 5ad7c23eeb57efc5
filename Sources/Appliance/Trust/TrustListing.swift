import TrustStore
import ValidationReport

/// What a trust store holds: what `lastro trust list` shows.
package struct TrustListing: Sendable {
    private let found: Locations.Found
    private let snapshot: TrustSnapshot

    /// Loads the store, by the option or where it is found.
    ///
    /// - Throws: `ApplianceError` of kind `configuration`.
    package init(store: String?, locations: Locations = .current) throws(ApplianceError) {
        found = try locations.trustStore(option: store)
        do throws(TrustStoreError) {
            snapshot = try TrustSnapshot.load(path: found.path)
        } catch {
            throw ApplianceError(trustStore: error)
        }
    }

    /// The listing as one JSON object (`lastro.trust-list/1`).
    package func json() throws(ApplianceError) -> String {
        let domains = snapshot.domains.map { domain in
            TrustJSON.Domain(
                id: domain.identifier,
                name: ["pt-BR": domain.name.portuguese, "en": domain.name.english],
                legalClass: domain.legalClass.rawValue,
                anchor: domain.isAnchor,
                pins: domain.pins.map {
                    TrustJSON.Pin($0, isUsable: usable.contains($0.sha256))
                }
            )
        }
        let certificates = snapshot.storedCertificates.map { stored in
            TrustJSON.Certificate(
                subject: stored.entry.subject,
                notBefore: stored.entry.notBefore,
                notAfter: stored.entry.notAfter,
                sha256: stored.entry.sha256,
                root: stored.entry.root,
                file: stored.entry.file
            )
        }
        return try TrustJSON.encode(
            TrustJSON.List(
                store: found.path,
                origin: found.origin,
                digest: snapshot.digest,
                domains: domains,
                certificates: certificates
            )
        )
    }

    /// The listing for people.
    package func text(_ language: TrustLanguage) -> String {
        let origin = OriginText.make(found.origin, language == .portuguese ? .portuguese : .english)
        var lines = ["\(TrustText.store[language]) \(found.path) (\(origin))", "SHA-256 \(snapshot.digest)"]
        for domain in snapshot.domains {
            let name = language == .portuguese ? domain.name.portuguese : domain.name.english
            let role = domain.isAnchor ? TrustText.trusted : TrustText.named
            lines += ["", "\(name) (\(domain.identifier), \(domain.legalClass.rawValue)): \(role[language])"]
            for pin in domain.pins {
                let state =
                    switch pin.file {
                    case nil: TrustText.absent[language]
                    case .some where !usable.contains(pin.sha256): TrustText.unusable[language]
                    case .some: TrustText.present[language]
                    }
                let period = [pin.notBefore, pin.notAfter].compactMap { $0 }.joined(separator: "..")
                lines.append("  \(pin.version)  \(period)  \(state)")
                lines.append("    \(pin.sha256)")
            }
        }
        lines += ["", "\(TrustText.certificates[language]): \(snapshot.storedCertificates.count)"]
        for stored in snapshot.storedCertificates {
            let entry = stored.entry
            lines.append("  \(entry.sha256.prefix(16))  \(entry.notBefore)..\(entry.notAfter)  \(entry.subject)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The digests of the roots whose certificates are here and whose keys verify.
    private var usable: Set<String> { Set(snapshot.roots.filter(\.isUsable).map(\.pin.sha256)) }
}
