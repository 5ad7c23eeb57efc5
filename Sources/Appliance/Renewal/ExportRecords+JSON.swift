import EvidenceArchive

extension ExportRecords.Exported {
    /// One JSON object (`lastro.evidence-export/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.evidence-export/1"
            let sha256, path: String
            let size: Int
        }
        return try ArchiveJSON.line(Form(sha256: object.hex, path: path, size: record.count)) + "\n"
    }
}
