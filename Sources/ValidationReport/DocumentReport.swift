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

    /// The report on judged signatures, in the order of the document.
    package init(inputs: ReportInputs, signatures: [JudgedSignature], context: ReportContext = ReportContext()) {
        let mapping = ReportMapping(context: context)
        self.init(inputs: inputs, signatures: signatures.map(mapping.entry))
    }

    init(inputs: ReportInputs, signatures: [SignatureEntry]) {
        self.inputs = inputs
        self.signatures = signatures
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
}
