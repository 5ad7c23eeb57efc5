package import ValidationReport

extension ImportedEvidence {
    /// One line for the terminal.
    package func line(_ language: ReportLanguage) -> String {
        func word(_ portuguese: String, _ english: String) -> String { language == .portuguese ? portuguese : english }
        return outcome.line(
            language,
            added: word("acrescentada", "added"),
            present: word("já presente", "present"),
            (kind.map { $0.name(language) + "  " } ?? "") + PrintableText.line(source),
            nextUpdate: nextUpdate
        )
    }
}
