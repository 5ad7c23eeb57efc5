/// The checks that signatures and time-stamps have in common; they differ by their clauses.
extension CheckEntry {
    /// The digest of what is covered against the one that is stated.
    static func digest(
        isIntact: Bool?,
        algorithm: String?,
        value: String?,
        clause: String,
        _ language: ReportLanguage
    ) -> CheckEntry {
        let (label, outcome): (ReportLabel, Outcome) =
            switch isIntact {
            case true?: (.correct, .passed)
            case false?: (.incorrect, .failed)
            case nil: (.notVerified, .unknown)
            }
        var text = label.text[language]
        if let algorithm, let value { text += " (\(algorithm) \(value))" }
        return CheckEntry(name: "digest", label: .digest, outcome: outcome, text: text, clause: clause)
    }

    /// The signature value, with the algorithm and key where they are to be told.
    static func cipher(isValid: Bool, detail: String = "", clause: String, _ language: ReportLanguage) -> CheckEntry {
        CheckEntry(
            name: "signature-value",
            label: .cipher,
            outcome: isValid ? .passed : .failed,
            text: (isValid ? ReportLabel.approved : .disapproved).text[language] + detail,
            clause: clause
        )
    }

    /// The certification path in the official validator's words.
    static func path(
        _ chain: [CertificateEntry],
        isValid: Bool,
        _ findings: [FindingEntry],
        clause: String,
        _ language: ReportLanguage
    ) -> CheckEntry {
        CheckEntry(
            name: "certification-path",
            label: .path,
            outcome: isValid ? .passed : .failed,
            text: PathWords.text(chain, isValid: isValid, findings, language),
            clause: clause
        )
    }
}
