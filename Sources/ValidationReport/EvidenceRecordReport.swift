import EvidenceRecords
package import SignatureValidation

/// The report on one evidence record (`lastro.evidence-report/1`).
package struct EvidenceRecordReport: Sendable, Hashable {
    /// The schema that the JSON form follows.
    package static let schema = "lastro.evidence-report/1"
    /// How many values that belong to no given object are shown; their number is.
    static let shownOrphans = 100

    package let inputs: ReportInputs
    /// The verdict on the record.
    package let verdict: Verdict
    let findings: [FindingEntry]
    let facts: EvidenceRecordFacts
    let areObjectsIntact: Bool?
    let objects: [EvidenceObjectEntry]
    let timeStamps: [ArchiveTimeStampEntry]
    let orphanCount: Int
    let orphans: [EvidenceOrphanEntry]

    /// The report in a format and a language.
    package func render(as format: ReportFormat, language: ReportLanguage) -> String {
        switch format {
        case .text: EvidenceRecordText(report: self, language: language).make()
        case .json: JSONWriter.write(json(language), pretty: true)
        case .jsonLine: JSONWriter.write(json(language), pretty: false)
        }
    }
}

extension EvidenceRecordReport {
    /// The report on a judged record, with the files that objects were read from, in their order.
    package init(
        inputs: ReportInputs,
        judged: JudgedEvidenceRecord,
        files: [ReportedFile?],
        context: ReportContext = ReportContext()
    ) {
        let mapping = ReportMapping(context: context)
        self.init(
            inputs: inputs,
            verdict: judged.conclusion.verdict,
            findings: mapping.findings(judged.conclusion.findings).map(\.ofTimeStamp),
            facts: EvidenceRecordFacts(judged.record),
            areObjectsIntact: judged.verification.areObjectsIntact,
            objects: mapping.objects(judged, files),
            timeStamps: mapping.archiveTimeStamps(judged),
            orphanCount: judged.verification.orphans.count,
            orphans: judged.verification.orphans.prefix(Self.shownOrphans).map { EvidenceOrphanEntry($0) }
        )
    }
}
