package import PAdES
package import SignatureValidation

/// The report on the signatures of one document (`lastro.validation-report/1`).
///
/// A pure function of what was judged and of the inputs named: the same bytes each time.
package struct DocumentReport: Sendable, Hashable {
    /// The schema that the JSON form follows.
    package static let schema = "lastro.validation-report/1"

    package let inputs: ReportInputs
    /// The worst verdict of the signatures; TOTAL-FAILED where there is none.
    package let verdict: Verdict
    let signatures: [SignatureEntry]
    /// What happened to a PDF file; nil for other files.
    private(set) var history: PDFHistoryEntry?

    /// The report on judged signatures, in the order of the document; `history` is that of a PDF file.
    package init(
        inputs: ReportInputs,
        signatures: [JudgedSignature],
        context: ReportContext = ReportContext(),
        history: PDFHistory? = nil
    ) {
        let mapping = ReportMapping(context: context)
        self.init(inputs: inputs, signatures: signatures.map(mapping.entry), history: history.map(mapping.entry))
    }

    init(inputs: ReportInputs, signatures: [SignatureEntry], history: PDFHistoryEntry? = nil) {
        self.inputs = inputs
        self.history = history
        self.signatures = signatures.map { signature in
            var signature = signature
            signature.pdf = history?.signature(signature.id) ?? signature.pdf
            return signature
        }
        verdict =
            signatures.first.map { first in signatures.dropFirst().reduce(first.verdict) { $0.worse($1.verdict) } }
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
        history.map { HistoryWords(history: $0, signatures: signatures, language: language) }
    }
}
