package import EvidenceArchive
package import ValidationReport

extension ImportOutcome {
    private var status: String { outcome.status == .added ? "added" : "present" }

    /// One JSON object (`lastro.archive-import/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        struct Origin: Encodable {
            let commitment: String
            let item: UInt64
        }
        struct Form: Encodable {
            let schema = "lastro.archive-import/1"
            let path, status: String
            let sha256, sha512, commitment: String
            let size, item: UInt64
            let evidenceRecords: Int
            let origin: Origin
        }
        return try ArchiveJSON.line(
            Form(
                path: path,
                status: status,
                sha256: outcome.object?.sha256.hex ?? "",
                sha512: outcome.object?.sha512.hex ?? "",
                commitment: outcome.commitment?.hex ?? "",
                size: outcome.object?.size ?? 0,
                item: outcome.sequence ?? 0,
                evidenceRecords: recordCount,
                origin: Origin(commitment: origin.hex, item: originSequence)
            )
        ) + "\n"
    }

    /// One line for people.
    package func text(_ language: ReportLanguage) -> String {
        let word =
            switch (outcome.status == .added, language) {
            case (true, .portuguese): "incluído"
            case (true, .english): "added"
            case (false, .portuguese): "já presente"
            case (false, .english): "present"
            }
        let digest = outcome.object.map { "  \($0.sha256.hex)" } ?? ""
        return "\(word)\(digest)  \(PrintableText.line(path))\n"
    }
}
