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
            it. A folder without any has an empty list, which is success; a file that is
            named and is none is an error (65).

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("Files or folders; default: fetching.store.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var configuration: ConfigurationArguments

    @OptionGroup var lines: LineArguments

    func run() throws {
        let store = paths.isEmpty ? try configuration.read().fetching.store : nil
        let places = paths + (store.map { [$0] } ?? [])
        guard !places.isEmpty else {
            throw ApplianceError(.usage, "nothing to list", hint: "name a folder, or fetching.store in lastro.yaml")
        }
        let output = try ResultOutput(path: nil)
        for one in try ListedRevocation.all(in: places, at: SystemClock.now) {
            try output.write(lines.json ? one.json() : one.line(lines.language))
        }
    }
}
