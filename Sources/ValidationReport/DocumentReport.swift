package import PAdES
package import SignatureValidation

/// The report on the signatures of one document (`lastro.validation-report/1`).
///
/// A pure function of what was judged and of the inputs named: the same bytes each time.
package struct DocumentReport: Sendable, Hashable {
    /// The schema that the JSON form follows.
    package static let schema = "lastro.validation-report/1"

    package let inputs: ReportInputs
    /// The worst verdict of the signatures; without any the worst of the document time-stamps, and TOTAL-FAILED where
    /// there are neither.
    package let verdict: Verdict
    let signatures: [SignatureEntry]
    /// What happened to a PDF file; nil for other files.
    private(set) var history: PDFHistoryEntry?
    /// The document time-stamps of a PDF file, in its order.
    let documentTimeStamps: [DocumentTimeStampEntry]
    /// What the given evidence records say of the document, those that have nothing of it too.
    let evidenceRecords: [RecordCoverEntry]
    /// How many of those that have nothing of it are not named.
    let otherRecordCount: Int

    /// The report on judged signatures, in the order of the document; `history` and `documentTimeStamps` are those of a
    /// PDF file, `records` what was found of the evidence records that were given.
    package init(
        inputs: ReportInputs,
        signatures: [JudgedSignature],
        context: ReportContext = ReportContext(),
        history: PDFHistory? = nil,
        documentTimeStamps: [JudgedTimeStamp] = [],
        records: RecordCovers = RecordCovers()
    ) {
        let mapping = ReportMapping(context: context)
        let history = history.map(mapping.entry)
        // Both are in the order of the file.
        let places = history?.signatures.filter { $0.role == .documentTimeStamp } ?? []
        self.init(
            inputs: inputs,
            signatures: signatures.map(mapping.entry),
            history: history,
            documentTimeStamps: documentTimeStamps.enumerated().map { index, judged in
                let place = index < places.count ? places[index] : nil
                return DocumentTimeStampEntry(
                    id: place?.id ?? judged.timeStamp.id,
                    timeStamp: mapping.entry(judged),
                    pdf: place
                )
            },
            evidenceRecords: records.covers.map(mapping.entry),
            otherRecordCount: records.otherCount
        )
    }

    init(
        inputs: ReportInputs,
        signatures: [SignatureEntry],
        history: PDFHistoryEntry? = nil,
        documentTimeStamps: [DocumentTimeStampEntry] = [],
        evidenceRecords: [RecordCoverEntry] = [],
        otherRecordCount: Int = 0
    ) {
        self.documentTimeStamps = documentTimeStamps
        self.evidenceRecords = evidenceRecords
        self.otherRecordCount = otherRecordCount
        self.inputs = inputs
        self.history = history
        self.signatures = signatures.map { signature in
            var signature = signature
            signature.pdf = history?.signature(signature.id) ?? signature.pdf
            if let object = signature.pdf?.object {
                signature.findings = signature.findings.map { $0.naming(object: object) }
            }
            return signature
        }
        let own = signatures.map(\.verdict)
        let verdicts = own.isEmpty ? documentTimeStamps.map(\.timeStamp.verdict) : own
        verdict =
            verdicts.first.map { first in verdicts.dropFirst().reduce(first) { $0.worse($1) } }
            ?? .totalFailed(.formatFailure)
    }

    /// The report in a format and a language.
    package func render(as format: ReportFormat, language: ReportLanguage) -> String {
        switch format {
        case .text: DocumentText(report: self, language: language).make()
        case .json: JSONWriter.write(json(language), pretty: true)
        case .jsonLine: JSONWriter.write(json(language), pretty: false)
        }
    }

    /// Where each revision of the file ends, with the SHA-256 of the file up to there, hexadecimal; empty for other files.
    package var revisionEnds: [(end: Int, sha256: String)] {
        history?.revisions.compactMap { revision in revision.sha256.map { (revision.range.upperBound, $0) } } ?? []
    }

    /// The report with the names of the files that the revisions were written to, the oldest first.
    package func naming(revisionFiles names: [String?]) -> DocumentReport {
        var report = self
        report.history = history?.naming(names)
        return report
    }

    /// What people are told of a PDF file; nil for other files.
    func historyWords(_ language: ReportLanguage) -> HistoryWords? {
        history.map {
            HistoryWords(
                history: $0,
                signatures: signatures,
                documentTimeStamps: documentTimeStamps,
                language: language
            )
        }
    }
}
