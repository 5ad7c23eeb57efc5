import SignatureValidation

/// The top of a report: the title and the verdict in big plain words.
struct VerdictSection {
    let title: ReportLabel
    let verdict: Verdict
    /// The word with ETSI's beside it; nil for that of a signature.
    var headline: String?
    /// What is said below the word instead of the sentence of the verdict; nil for that sentence.
    var sentence: String?

    func write(_ layout: inout TextLayout) {
        let language = layout.language
        layout.rule("=")
        layout.paragraph(title.text[language])
        layout.blank()
        layout.paragraph(">>> \(headline ?? Self.headline(verdict, language)) <<<", indent: 2)
        layout.blank()
        layout.paragraph(sentence ?? VerdictText.sentence(verdict)[language], indent: 2)
        layout.rule("=")
    }

    /// Such as `REPROVADA (TOTAL-FAILED · HASH_FAILURE)`.
    static func headline(_ verdict: Verdict, _ language: ReportLanguage) -> String {
        let subIndication = verdict.subIndication.map { " · \($0)" } ?? ""
        return "\(VerdictText.word(verdict.indication)[language]) (\(verdict.indication.rawValue)\(subIndication))"
    }
}
