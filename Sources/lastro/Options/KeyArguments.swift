import Appliance
import ArgumentParser
import ValidationReport

/// The options of the commands that show keys.
struct KeyArguments: ParsableArguments {
    @Option(
        name: .customLong("module"),
        help: ArgumentHelp(
            "A PKCS #11 library beside those of p11-kit's configuration. Repeatable.",
            valueName: "path"
        )
    )
    var modules: [String] = []

    @Flag(help: "Show CPF numbers in full; they are masked otherwise.")
    var showPersonalData = false

    @OptionGroup var output: OutputArguments

    /// Writes the result in the form that was asked for.
    func write(
        json: () throws(ApplianceError) -> String,
        text: (ReportLanguage) -> String
    ) throws(ApplianceError) {
        let result = try ResultOutput(path: output.output)
        try result.write(output.format == .json ? json() : text(output.language))
        try result.commit()
    }
}
