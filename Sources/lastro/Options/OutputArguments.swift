import ArgumentParser
import ValidationReport

/// The options that say how and where a report is written.
struct OutputArguments: ParsableArguments {
    /// The formats of this version.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    /// The languages of reports.
    enum Language: String, ExpressibleByArgument, CaseIterable {
        case portuguese = "pt-BR"
        case english = "en"
    }

    @Option(help: "The form of the report.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Write to this file; it appears only if there is a verdict.", valueName: "path"))
    var output: String?

    @Option(help: "The language of reports.")
    var lang: Language = .portuguese

    var language: ReportLanguage { lang == .english ? .english : .portuguese }

    /// The form of a report; anything but one named file gives one JSON object a line.
    func reportFormat(isSingle: Bool) -> ReportFormat {
        switch format {
        case .text: .text
        case .json: isSingle ? .json : .jsonLine
        }
    }
}
