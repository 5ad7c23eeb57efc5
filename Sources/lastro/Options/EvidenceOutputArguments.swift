import ArgumentParser
import ValidationReport

/// The options that say how and where the report on an evidence record is written.
struct EvidenceOutputArguments: ParsableArguments {
    /// The formats of this version.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Option(help: "The form of the report.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Write to this file; it appears only if there is a verdict.", valueName: "path"))
    var output: String?

    @Option(help: "The language of reports.")
    var lang: OutputArguments.Language = .portuguese

    var reportFormat: ReportFormat { format == .json ? .json : .text }
    var language: ReportLanguage { lang == .english ? .english : .portuguese }
}
