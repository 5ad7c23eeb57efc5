import Appliance
import ArgumentParser
import ValidationReport

/// `lastro revocation list`.
struct RevocationList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the CRLs and OCSP responses of files and folders.",
        discussion: """
            What each says of itself, in the order of names: nothing is verified by listing
            it.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("Files or folders; default: fetching.store.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var configuration: ConfigurationArguments

    @Flag(help: "One JSON object a line.")
    var json = false

    @Option(help: "The language of what is printed.")
    var lang: OutputArguments.Language = .portuguese

    func run() throws {
        let store = paths.isEmpty ? try configuration.read().fetching.store : nil
        let places = paths + (store.map { [$0] } ?? [])
        guard !places.isEmpty else {
            throw ApplianceError(.usage, "nothing to list", hint: "name a folder, or fetching.store in lastro.yaml")
        }
        let output = try ResultOutput(path: nil)
        let language: ReportLanguage = lang == .english ? .english : .portuguese
        for one in try ListedRevocation.all(in: places, at: SystemClock.now) {
            try output.write(json ? one.json() : one.line(language))
        }
    }
}
