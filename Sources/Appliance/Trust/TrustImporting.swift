import Foundation
import TrustStore

/// Brings certificates into a trust store: what `lastro trust import` does.
package struct TrustImporting: Sendable {
    private let found: Locations.Found
    private let outcome: ImportOutcome

    /// Imports what the files hold; each certificate is verified up to a pinned root first.
    ///
    /// - Throws: `ApplianceError`, of kind `missingInput` for a file or where there is none, of kind `configuration` for the store.
    package init(
        files: [String],
        store: String?,
        locations: Locations = .current
    ) throws(ApplianceError) {
        found = try locations.trustStore(option: store)
        var run = TrustImport(store: found.path)
        var isEmpty = true
        for path in files {
            for file in try InputExpander.files(under: path, limit: EvidenceLoader.maximumFiles) {
                run.add(try InputFile.read(file), name: URL(filePath: file).lastPathComponent)
                isEmpty = false
            }
        }
        guard !isEmpty else { throw InputExpander.empty(files.joined(separator: ", ")) }
        do throws(TrustStoreError) {
            outcome = try run.run()
        } catch {
            throw ApplianceError(trustStore: error)
        }
    }

    /// Whether there was something to take, and nothing was good.
    package var isRefused: Bool { outcome.added.isEmpty && outcome.present.isEmpty }

    /// The result as one JSON object (`lastro.trust-import/1`).
    package func json() throws(ApplianceError) -> String {
        try TrustJSON.encode(
            TrustJSON.Import(
                store: found.path,
                added: outcome.added.map(TrustJSON.Imported.init),
                present: outcome.present.map(TrustJSON.Imported.init),
                refused: outcome.refused.map(TrustJSON.Refused.init)
            )
        )
    }

    /// The result for people.
    package func text(_ language: TrustLanguage) -> String {
        var lines: [String] = []
        for item in outcome.added { lines.append("\(TrustText.added[language]): \(Self.line(item))") }
        for item in outcome.present { lines.append("\(TrustText.alreadyPresent[language]): \(Self.line(item))") }
        for item in outcome.refused {
            let subject = item.subject.map { "\($0): " } ?? ""
            let reason = TrustText.reason(item.code.rawValue, item.detail, language)
            lines.append("\(TrustText.refused[language]): \(item.origin): \(subject)\(reason)")
        }
        let counts = [
            "\(TrustText.added[language]) \(outcome.added.count)",
            "\(TrustText.alreadyPresent[language]) \(outcome.present.count)",
            "\(TrustText.refused[language]) \(outcome.refused.count)",
        ]
        lines.append("\(TrustText.store[language]) \(found.path): \(counts.joined(separator: ", "))")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ item: ImportedCertificate) -> String { "\(item.subject) (\(item.root)), \(item.file)" }
}
