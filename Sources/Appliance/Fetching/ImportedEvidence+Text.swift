package import ValidationReport

extension ImportedEvidence {
    /// One line for the terminal.
    package func line(_ language: ReportLanguage) -> String {
        func word(_ portuguese: String, _ english: String) -> String { language == .portuguese ? portuguese : english }
        let name =
            switch kind {
            case .crl: word("LCR  ", "CRL  ")
            case .ocsp: "OCSP  "
            case .certificate: word("certificado da AC  ", "CA certificate  ")
            case nil: ""
            }
        let place = name + PrintableText.line(source)
        let until = nextUpdate.map { word(" (próxima: ", " (next: ") + $0 + ")" } ?? ""
        switch outcome {
        case .added(let file):
            return word("acrescentada", "added") + "  \(place) → \(PrintableText.line(file))\(until)\n"
        case .present(let file):
            return word("já presente", "present") + "  \(place) → \(PrintableText.line(file))\(until)\n"
        case .refused(let refusal):
            let text = refusal.text.map { " (\($0[language]))" } ?? ""
            return word("recusada", "refused") + "  \(place): \(refusal.reason)\(text)\n"
        }
    }
}
