package import ValidationReport

extension FetchedEvidence {
    /// One line for the terminal.
    package func line(_ language: ReportLanguage) -> String {
        func word(_ portuguese: String, _ english: String) -> String { language == .portuguese ? portuguese : english }
        return outcome.line(
            language,
            added: word("guardada", "stored"),
            present: word("sem mudança", "unchanged"),
            "\(kind.name(language))  \(PrintableText.line(address))",
            nextUpdate: nextUpdate
        )
    }
}

extension FetchedEvidence.Kind {
    func name(_ language: ReportLanguage) -> String {
        switch (self, language) {
        case (.crl, .portuguese): "LCR"
        case (.crl, .english): "CRL"
        case (.ocsp, _): "OCSP"
        case (.certificate, .portuguese): "certificado da AC"
        case (.certificate, .english): "CA certificate"
        }
    }
}
