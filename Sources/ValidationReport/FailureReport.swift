/// What stands in the place of a report on an input that could not be judged, among others that were
/// (`lastro.error/1`).
package struct FailureReport: Sendable, Hashable {
    /// The schema that the JSON form follows.
    package static let schema = "lastro.error/1"

    /// The input as it was named.
    package let name: String
    /// The class of the error: a word in capitals.
    package let code: String
    package let message: LocalizedText
    /// What to do next.
    package let hint: LocalizedText?
    /// The exit code that this input alone would end with.
    package let exitCode: Int

    package init(name: String, code: String, message: LocalizedText, hint: LocalizedText?, exitCode: Int) {
        self.name = name
        self.code = code
        self.message = message
        self.hint = hint
        self.exitCode = exitCode
    }

    /// The report in a format and a language.
    package func render(as format: ReportFormat, language: ReportLanguage) -> String {
        switch format {
        case .text: text(language)
        case .json: JSONWriter.write(json(language), pretty: true)
        case .jsonLine: JSONWriter.write(json(language), pretty: false)
        }
    }

    private func text(_ language: ReportLanguage) -> String {
        var layout = TextLayout(language)
        layout.rule("=")
        layout.paragraph(ReportLabel.notJudgedTitle.text[language])
        layout.rule("=")
        layout.blank()
        layout.field(.file, name)
        layout.field(.mainReason, "\(message[language]) [\(code)]")
        return layout.text
    }

    private func json(_ language: ReportLanguage) -> JSONValue {
        .object([
            "schema": .string(Self.schema),
            "input": .object(["name": .string(name)]),
            "error": .object([
                "code": .string(code), "message": .string(message[language]), "hint": JSONValue(hint?[language]),
            ]),
            "exitCode": .integer(exitCode),
        ])
    }
}
