import Appliance
import ArgumentParser

/// The options of every `lastro trust` command.
struct TrustArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the trust store.", valueName: "dir"))
    var trustStore: String?

    @OptionGroup var output: OutputArguments

    var language: TrustLanguage { output.lang == .english ? .english : .portuguese }

    /// Writes the result in the form that was asked for.
    func write(
        json: () throws(ApplianceError) -> String,
        text: (TrustLanguage) -> String
    ) throws(ApplianceError) {
        let result = try ResultOutput(path: output.output)
        try result.write(output.format == .json ? json() : text(language))
        try result.commit()
    }
}
