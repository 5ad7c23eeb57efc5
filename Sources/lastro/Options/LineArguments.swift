import ArgumentParser
import ValidationReport

/// The options of commands that print a line for each thing that they did.
struct LineArguments: ParsableArguments {
    @Flag(help: "One JSON object a line.")
    var json = false

    @Option(help: "The language of what is printed.")
    var lang: OutputArguments.Language = .portuguese

    var language: ReportLanguage { lang == .english ? .english : .portuguese }
}
