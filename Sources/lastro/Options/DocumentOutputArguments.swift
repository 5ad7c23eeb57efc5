import ArgumentParser
import ValidationReport

/// The options that say how and where the reports on documents are written.
struct DocumentOutputArguments: ParsableArguments {
    /// The formats of this version.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case html
        case etsi
    }

    @Option(help: "The form of the report.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Write to this file; it appears only if there is a verdict.", valueName: "path"))
    var output: String?

    @Option(help: "The language of reports; default: pt-BR, or that of the report replayed.")
    var lang: OutputArguments.Language?

    /// The language that was asked for; nil where none was.
    var language: ReportLanguage? { lang.map { $0 == .english ? .english : .portuguese } }

    /// The form of reports; with JSON anything but one named file gives one object a line.
    func form(isSingle: Bool) -> ReportForm {
        switch format {
        case .text: .stream(.text)
        case .json: .stream(isSingle ? .json : .jsonLine)
        case .html: .volume(.html)
        case .etsi: .volume(.etsi)
        }
    }
}
