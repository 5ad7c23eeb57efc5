/// Where trust store or policy was found, in words (the search order of the command line).
package enum OriginText {
    package static func make(_ origin: String, _ language: ReportLanguage) -> String {
        words[origin]?[language] ?? origin
    }

    private static let words: [String: LocalizedText] = [
        "option": LocalizedText("indicado na linha de comando", "named on the command line"),
        "environment": LocalizedText("indicado por variável de ambiente", "named by an environment variable"),
        "working-directory": LocalizedText("da pasta de trabalho", "from the working directory"),
        "package": LocalizedText("da pasta do programa", "from the program's folder"),
        "signature": LocalizedText("dentro do arquivo de assinatura", "inside the signature file"),
        "system": LocalizedText("do sistema", "from the system"),
    ]
}
