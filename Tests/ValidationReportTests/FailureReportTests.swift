import Testing

@testable import ValidationReport

@Suite struct FailureReportTests {
    private static let failure = FailureReport(
        name: "nada.p7s",
        code: "INPUT_MISSING",
        message: LocalizedText("nada.p7s: arquivo inexistente", "nada.p7s: no such file"),
        hint: LocalizedText("confira o caminho", "check the path"),
        exitCode: 66
    )

    @Test("An input that could not be judged is told of in the language asked for", arguments: ReportLanguage.allCases)
    func language(language: ReportLanguage) {
        let other: ReportLanguage = language == .english ? .portuguese : .english
        let json = Self.failure.render(as: .jsonLine, language: language)
        #expect(json.contains(Self.failure.message[language]) && !json.contains(Self.failure.message[other]))
        #expect(json.contains(Self.failure.hint?[language] ?? "-") && !json.contains(Self.failure.hint?[other] ?? "-"))
        #expect(Self.failure.render(as: .text, language: language).contains(Self.failure.message[language]))
        let page = Self.failure.part(of: .html, language: language, number: 1)
        #expect(page.entry.contains(Self.failure.message[language]))
    }
}
