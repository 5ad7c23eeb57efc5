import SignatureValidation

extension VerdictText {
    /// The word for a time-stamp, which is masculine in Portuguese.
    static func timeStampWord(_ indication: Indication) -> LocalizedText {
        switch indication {
        case .totalPassed: LocalizedText("APROVADO", "PASSED")
        case .totalFailed: LocalizedText("REPROVADO", "FAILED")
        case .indeterminate: LocalizedText("INDETERMINADO", "INDETERMINATE")
        }
    }

    /// The sentence for a certification path that is valid.
    static let chainPassed = LocalizedText(
        "O certificado tem cadeia de certificação válida até uma raiz confiável na data da validação.",
        "The certificate has a certification path that is valid up to a trusted root at the validation time."
    )

    /// How many time-stamps have each verdict, such as `1 aprovado`.
    static func summary(timeStamps verdicts: [Verdict], _ language: ReportLanguage) -> String {
        let words: [(Indication, one: LocalizedText, many: LocalizedText)] = [
            (.totalPassed, LocalizedText("aprovado", "passed"), LocalizedText("aprovados", "passed")),
            (.totalFailed, LocalizedText("reprovado", "failed"), LocalizedText("reprovados", "failed")),
            (
                .indeterminate, LocalizedText("indeterminado", "indeterminate"),
                LocalizedText("indeterminados", "indeterminate")
            ),
        ]
        return counted(verdicts, words, language)
    }

    /// How many signatures have each verdict, such as `3: 2 aprovadas, 1 reprovada`.
    static func summary(_ verdicts: [Verdict], _ language: ReportLanguage) -> String {
        let words: [(Indication, one: LocalizedText, many: LocalizedText)] = [
            (.totalPassed, LocalizedText("aprovada", "passed"), LocalizedText("aprovadas", "passed")),
            (.totalFailed, LocalizedText("reprovada", "failed"), LocalizedText("reprovadas", "failed")),
            (
                .indeterminate, LocalizedText("indeterminada", "indeterminate"),
                LocalizedText("indeterminadas", "indeterminate")
            ),
        ]
        return counted(verdicts, words, language)
    }

    private static func counted(
        _ verdicts: [Verdict],
        _ words: [(Indication, one: LocalizedText, many: LocalizedText)],
        _ language: ReportLanguage
    ) -> String {
        let parts = words.compactMap { indication, one, many in
            let count = verdicts.count { $0.indication == indication }
            return count == 0 ? nil : "\(count) \((count == 1 ? one : many)[language])"
        }
        return verdicts.count == 1 ? parts.joined() : "\(verdicts.count): " + parts.joined(separator: ", ")
    }
}
