import ArgumentParser
import ValidationReport

/// The options that say how and where the report on a token is written.
struct TokenOutputArguments: ParsableArguments {
    /// The formats of this version.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case html
    }

    @Option(help: "The form of the report.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Write to this file; it appears only if there is a verdict.", valueName: "path"))
    var output: String?

    @Option(help: "The language of reports.")
    var lang: OutputArguments.Language = .portuguese

    /// The report in the form that was asked for.
    func render(_ report: TimeStampReport) -> String {
        let language: ReportLanguage = lang == .english ? .english : .portuguese
        return switch format {
        case .text: report.render(as: .text, language: language)
        case .json: report.render(as: .json, language: language)
        case .html: report.renderHTML(language: language)
        }
    }
}
