import SignatureValidation

/// The pages of a report on a time-stamp token.
struct TimeStampHTML {
    let report: TimeStampReport
    let language: ReportLanguage

    func make() -> String {
        let heading = PageTitle.timeStamp[language]
        let verdict = report.verdict
        let sentence = VerdictText.timeStampSentence(verdict)
        var nodes: [MarkupNode] = [
            .html(.heading1, heading),
            VerdictBanner.node(
                verdict,
                word: VerdictText.timeStampWord(verdict.indication)[language],
                sentence: sentence[language]
            ), .html(.heading2, PageLabel.whatWasChecked.text[language]),
        ]
        nodes += FileFacts.nodes(report.inputs, language, content: .stampedContent)
        nodes.append(.html(.heading2, PageTitle.timeStampFacts[language]))
        nodes += TimeStampSheet(timeStamp: report.timeStamp, language: language).body
        nodes.append(.html(.section, BasisSheet(inputs: report.inputs, language: language).nodes))
        if let software = report.inputs.software {
            nodes.append(.html(.footer, "\(PageLabel.generatedBy.text[language]) \(software)"))
        }
        return HTMLPage.make(
            title: "\(heading): \(report.inputs.document.name)",
            language: language,
            body: HTMLWriter.write([.html(.article, nodes)])
        )
    }
}
