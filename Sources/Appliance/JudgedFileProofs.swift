import SignatureValidation
import ValidationReport

/// What the evidence records that were given prove of one file.
struct JudgedFileProofs {
    /// Those of the records that have the file's digest.
    let timeStamps: [JudgedTimeStamp]
    /// What a report says of the records.
    let report: RecordCovers

    /// The same with what other records say.
    func adding(_ covers: [RecordCovers.Cover]) -> JudgedFileProofs {
        JudgedFileProofs(
            timeStamps: covers.compactMap(\.judged.timeStamp) + timeStamps,
            report: RecordCovers(covers + report.covers, otherCount: report.otherCount)
        )
    }
}
