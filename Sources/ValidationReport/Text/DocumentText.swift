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
        for (index, signature) in report.signatures.enumerated() {
            let title = "\(ReportLabel.signature.text[language]) \(index + 1) \(ReportLabel.of.text[language])"
            SignatureSection(
                signature: signature,
                title: "\(title) \(report.signatures.count)",
                document: report.inputs
            )
            .write(&layout)
        }
        InputsSection(inputs: report.inputs).writeBasis(&layout)
        return layout.text
    }

    /// The first failure of the first signature that has the report's verdict.
    private var mainReason: String? {
        let worst = report.signatures.first { $0.verdict == report.verdict }
        return worst?.findings.mainReason.map { "\($0.statement(language)) [\($0.code)]" }
    }
}

extension [FindingEntry] {
    /// The failure that says most: a later code of the same verdict is detail.
    var mainReason: FindingEntry? { first { $0.level == .fail } }
}
