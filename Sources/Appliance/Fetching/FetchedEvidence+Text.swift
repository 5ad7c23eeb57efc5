package import ValidationReport

extension FetchedEvidence {
    /// One line for the terminal.
    package func line(_ language: ReportLanguage) -> String {
        func word(_ portuguese: String, _ english: String) -> String { language == .portuguese ? portuguese : english }
        let name =
            switch kind {
            case .crl: word("LCR", "CRL")
            case .ocsp: "OCSP"
            case .certificate: word("certificado da AC", "CA certificate")
            }
        let place = "\(name)  \(PrintableText.line(address))"
        let until = nextUpdate.map { word(" (próxima: ", " (next: ") + $0 + ")" } ?? ""
        switch outcome {
        case .stored(let file): return word("guardada", "stored") + "  \(place) → \(PrintableText.line(file))\(until)\n"
        case .unchanged(let file):
            return word("sem mudança", "unchanged") + "  \(place) → \(PrintableText.line(file))\(until)\n"
        case .refused(let refusal):
            let text = refusal.text.map { " (\($0[language]))" } ?? ""
            return word("recusada", "refused") + "  \(place): \(refusal.reason)\(text)\n"
        }
    }
}
