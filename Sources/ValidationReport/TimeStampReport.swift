package import SignatureValidation

/// The report on one time-stamp token (`lastro.timestamp-report/1`).
package struct TimeStampReport: Sendable, Hashable {
    /// The schema that the JSON form follows.
    package static let schema = "lastro.timestamp-report/1"

    package let inputs: ReportInputs
    let timeStamp: TimeStampEntry

    /// The verdict on the token.
    package var verdict: Verdict { timeStamp.verdict }

    /// The report on a judged token.
    package init(inputs: ReportInputs, timeStamp: JudgedTimeStamp, context: ReportContext = ReportContext()) {
        self.init(inputs: inputs, timeStamp: ReportMapping(context: context).entry(timeStamp))
    }

    init(inputs: ReportInputs, timeStamp: TimeStampEntry) {
        self.inputs = inputs
        self.timeStamp = timeStamp
    }

    /// The report as one self-contained HTML document.
    package func renderHTML(language: ReportLanguage) -> String {
        TimeStampHTML(report: self, language: language).make()
    }

    /// The report in a format and a language.
    package func render(as format: ReportFormat, language: ReportLanguage) -> String {
        switch format {
        case .text: TimeStampReportText(report: self, language: language).make()
        case .json: JSONWriter.write(json(language), pretty: true)
        case .jsonLine: JSONWriter.write(json(language), pretty: false)
        }
    }
}
