/// The headings of page-like reports that are made of parts.
enum PageTitle {
    static let document = LocalizedText("Relatório de validação de assinatura", "Signature validation report")
    static let timeStamp = LocalizedText("Relatório de carimbo do tempo", "Time-stamp report")
    static let timeStampFacts = LocalizedText("Quem carimbou, quando e o quê", "Who stamped, when and what")
    static let signature = LocalizedText("Quem assinou, quando e o quê", "Who signed, when and what")
    static let alerts = LocalizedText("Mensagem de alerta", "Warnings")

    /// Such as `Assinatura 1 de 2`.
    static func signature(_ number: Int, _ count: Int, _ language: ReportLanguage) -> String {
        LocalizedText("Assinatura \(number) de \(count)", "Signature \(number) of \(count)")[language]
    }

    /// Such as `Contra-assinatura 1 de 2`.
    static func counterSignature(_ number: Int, _ count: Int, _ language: ReportLanguage) -> String {
        LocalizedText("Contra-assinatura \(number) de \(count)", "Counter-signature \(number) of \(count)")[language]
    }

    /// A heading of the text reports in the case of a page.
    static func sentenceCase(_ label: ReportLabel, _ language: ReportLanguage) -> String {
        let text = label.text[language]
        return text.prefix(1) + text.dropFirst().lowercased()
    }
}
