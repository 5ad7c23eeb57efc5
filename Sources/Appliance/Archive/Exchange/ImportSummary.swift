package import EvidenceArchive
package import ValidationReport

/// What became of a dossier that was imported; all of it is durable.
package struct ImportSummary: Sendable {
    /// Of each item, in the dossier's order, contents before signatures.
    package let outcomes: [ImportOutcome]
    /// The evidence records of the dossier that were not taken.
    package let unplaced: [DossierRecords.Unplaced]
}

extension DossierRecords.Unplaced {
    /// One JSON object (`lastro.archive-import-record/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.archive-import-record/1"
            let path, reason: String
            let status = "not-taken"
        }
        return try ArchiveJSON.line(Form(path: path, reason: reason.rawValue)) + "\n"
    }

    /// One line for people.
    package func warning(_ language: ReportLanguage) -> String {
        let text =
            switch (reason, language) {
            case (.unreadable, .portuguese): "não é registro de evidências; não foi incluído: guarde o dossiê"
            case (.unreadable, .english): "not an evidence record; it was not taken: keep the dossier"
            case (.aboutNothing, .portuguese):
                "registro de evidências de nenhum objeto do dossiê; não foi incluído: guarde o dossiê"
            case (.aboutNothing, .english):
                "an evidence record about no object of the dossier; it was not taken: keep the dossier"
            }
        return "\(path): \(text)"
    }
}
