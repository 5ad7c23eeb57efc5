import SignatureValidation

/// The text form of a report on a document.
struct DocumentText {
    let report: DocumentReport
    let language: ReportLanguage

    func make() -> String {
        var layout = TextLayout(language)
        let isEmpty = report.signatures.isEmpty
        let stamps = report.documentTimeStamps
        let isStamped = isEmpty && !stamps.isEmpty
        let without =
            isStamped
            ? DocumentTimeStampWords.sentence(stamps, language) : ReportLabel.noSignature.text[language]
        VerdictSection(
            title: .documentTitle,
            verdict: report.verdict,
            headline: isStamped ? TimeStampSection.headline(report.verdict, language) : nil,
            sentence: isEmpty ? without : nil
        )
        .write(&layout)
        InputsSection(inputs: report.inputs).writeFiles(&layout)
        if !isEmpty {
            layout.field(.signatureCount, VerdictText.summary(report.signatures.map(\.verdict), language))
        }
        if !stamps.isEmpty {
            let label = HistoryLabel.documentTimeStamps.text[language]
            layout.field(label, VerdictText.summary(timeStamps: stamps.map(\.timeStamp.verdict), language))
        }
        layout.field(.mainReason, mainReason)
        let history = report.historyWords(language)
        if let history { layout.field(HistoryLabel.afterSigning.text[language], history.summary) }
        for alert in FindingWords.alerts(report.signatures, language) { layout.field(.alert, alert) }
        if let history { HistorySection(words: history).write(&layout) }
        DocumentTimeStampSection(entries: stamps, isWhole: isEmpty).write(&layout)
        RecordCoverSection(entries: report.evidenceRecords, otherCount: report.otherRecordCount).write(&layout)
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
        let stamp =
            report.signatures.isEmpty
            ? report.documentTimeStamps.first { $0.timeStamp.verdict == report.verdict }?.timeStamp : nil
        let reason =
            worst.flatMap { MainReason.of($0.findings, $0.verdict) }
            ?? stamp.flatMap { MainReason.of($0.findings, $0.verdict) }
        return reason.map { FindingWords.line($0, language) }
    }
}
