import SignatureValidation

/// The text form of a report on a time-stamp token.
struct TimeStampReportText {
    let report: TimeStampReport
    let language: ReportLanguage

    func make() -> String {
        var layout = TextLayout(language)
        let verdict = report.verdict
        VerdictSection(
            title: .timeStampTitle,
            verdict: verdict,
            headline: TimeStampSection.headline(verdict, language),
            sentence: VerdictText.timeStampSentence(verdict)[language]
        ).write(&layout)
        InputsSection(inputs: report.inputs).writeFiles(&layout, content: .stampedContent)
        let reason = MainReason.of(report.timeStamp.findings, verdict)
        layout.field(.mainReason, reason.map { "\($0.statement(language)) [\($0.code)]" })
        TimeStampSection(timeStamp: report.timeStamp).writeBody(&layout)
        InputsSection(inputs: report.inputs).writeBasis(&layout)
        return layout.text
    }
}
