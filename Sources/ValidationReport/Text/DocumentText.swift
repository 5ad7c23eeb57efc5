import SignatureValidation

/// The text form of a report on a document.
struct DocumentText {
    let report: DocumentReport
    let language: ReportLanguage

    func make() -> String {
        var layout = TextLayout(language)
        let isEmpty = report.signatures.isEmpty
        let sentence = isEmpty ? ReportLabel.noSignature.text[language] : nil
        VerdictSection(title: .documentTitle, verdict: report.verdict, sentence: sentence).write(&layout)
        InputsSection(inputs: report.inputs).writeFiles(&layout)
        if !isEmpty {
            layout.field(.signatureCount, VerdictText.summary(report.signatures.map(\.verdict), language))
        }
        layout.field(.mainReason, mainReason)
        let history = report.historyWords(language)
        if let history { layout.field(HistoryLabel.afterSigning.text[language], history.summary) }
        for alert in FindingWords.alerts(report.signatures, language) { layout.field(.alert, alert) }
        if let history { HistorySection(words: history).write(&layout) }
        for (index, signature) in report.signatures.enumerated() {
            let title = "\(ReportLabel.signature.text[language]) \(index + 1) \(ReportLabel.of.text[language])"
            SignatureSection(
                signature: signature,
                title: "\(title) \(report.signatures.count)",
                document: report.inputs,
                isAlone: report.signatures.count == 1
            )
            .write(&layout)
        }
        InputsSection(inputs: report.inputs).writeBasis(&layout)
        return layout.text
    }

    /// The main reason of the first signature that has the report's verdict.
    private var mainReason: String? {
        let worst = report.signatures.first { $0.verdict == report.verdict }
        let reason = worst.flatMap { MainReason.of($0.findings, $0.verdict) }
        return reason.map { FindingWords.line($0, language) }
    }
}
