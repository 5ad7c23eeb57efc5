package import ValidationReport

extension StampedFile {
    /// One line for the terminal.
    package func line(_ language: ReportLanguage) -> String {
        func word(_ portuguese: String, _ english: String) -> String { language == .portuguese ? portuguese : english }
        let (status, detail) =
            switch outcome {
            case .stamped(let token):
                (
                    word("carimbado", "stamped"),
                    "  \(token.time)" + (token.key == "software" ? word("  chave de software", "  software key") : "")
                )
            case .present: (word("já carimbado", "present"), "")
            case .pending: (word("pendente", "pending"), "")
            case .failed: (word("recusado", "failed"), "")
            }
        return "\(status)\(detail)  \(PrintableText.line(path)) → \(PrintableText.line(target))\n"
    }
}
