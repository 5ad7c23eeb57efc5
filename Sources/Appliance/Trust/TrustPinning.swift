import TrustStore

/// Pins a root: what `lastro trust pin` does.
package struct TrustPinning: Sendable {
    private let found: Locations.Found
    private let outcome: TrustPin.Outcome

    /// Adds the pin to the store, by the option or where it is found.
    ///
    /// - Parameters:
    ///   - sha256: of the certificate's DER, hexadecimal, colons allowed.
    ///   - name: the root's common name.
    ///   - domain: one of the store, or a new one.
    ///   - store: the option.
    ///   - locations: where to look for the store.
    /// - Throws: `ApplianceError`, of kind `usage` for a value that is none.
    package init(
        sha256: String,
        name: String,
        domain: String,
        store: String?,
        locations: Locations = .current
    ) throws(ApplianceError) {
        found = try locations.trustStore(option: store)
        do throws(TrustStoreError) {
            outcome = try TrustPin(store: found.path, sha256: sha256, name: name, domain: domain).run()
        } catch {
            if error.code == .invalidValue, error.file == nil {
                throw ApplianceError(.usage, "\(error.key ?? ""): \(error.detail)", hint: error.hint)
            }
            throw ApplianceError(trustStore: error)
        }
    }

    /// The result as one JSON object (`lastro.trust-pin/1`).
    package func json() throws(ApplianceError) -> String {
        try TrustJSON.encode(
            TrustJSON.Pinning(
                store: found.path,
                added: outcome.isAdded,
                domain: outcome.domain.identifier,
                version: outcome.pin.version,
                sha256: outcome.pin.sha256
            )
        )
    }

    /// The result for people.
    package func text(_ language: TrustLanguage) -> String {
        let what = outcome.isAdded ? TrustText.pinned : TrustText.alreadyPinned
        return "\(what[language]): \(outcome.pin.name) (\(outcome.domain.identifier), \(outcome.pin.version))\n"
            + "SHA-256 \(outcome.pin.sha256)\n"
    }
}
