import TrustStore

/// Reads a whole trust store again: what `lastro trust verify` does.
package struct TrustCheck: Sendable {
    private let found: Locations.Found
    private let verification: TrustVerification

    /// Verifies the store, by the option or where it is found.
    ///
    /// - Throws: `ApplianceError` of kind `configuration` where the manifest cannot be read.
    package init(store: String?, locations: Locations = .current) throws(ApplianceError) {
        found = try locations.trustStore(option: store)
        do throws(TrustStoreError) {
            verification = try TrustVerification(store: found.path)
        } catch {
            throw ApplianceError(trustStore: error)
        }
    }

    /// The error that ends the run where the store is damaged, after the result was printed.
    package var damage: ApplianceError? {
        guard let first = verification.findings.first(where: \.isDamage) else { return nil }
        let count = verification.findings.count(where: \.isDamage)
        return ApplianceError(
            .configuration,
            "trust store \(found.path): \(count) of its files need repair",
            hint: first.hint ?? "restore the file from a copy"
        )
    }

    /// The result as one JSON object (`lastro.trust-verification/1`).
    package func json() throws(ApplianceError) -> String {
        try TrustJSON.encode(
            TrustJSON.Verification(
                store: found.path,
                intact: verification.isIntact,
                roots: verification.rootCount,
                pins: verification.pinCount,
                certificates: verification.certificateCount,
                findings: verification.findings.map {
                    TrustJSON.Finding(code: $0.code.rawValue, file: $0.file, detail: $0.detail, damage: $0.isDamage)
                }
            )
        )
    }

    /// The result for people.
    package func text(_ language: TrustLanguage) -> String {
        let state = verification.isIntact ? TrustText.intact : TrustText.damaged
        var lines = [
            "\(TrustText.store[language]) \(found.path): \(state[language])",
            "\(TrustText.pins[language]): \(verification.pinCount)",
            "\(TrustText.roots[language]): \(verification.rootCount)",
            "\(TrustText.certificates[language]): \(verification.certificateCount)",
        ]
        lines += verification.findings.map { finding in
            "  \(finding.file): \(TrustText.reason(finding.code.rawValue, finding.detail, language))"
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
