import Appliance
import ArgumentParser

/// `lastro trust import`.
struct TrustImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Add CA certificates and pinned roots to the trust store.",
        discussion: """
            Takes PEM, DER, PKCS #7 and ITI's ZIP of all CAs. Each certificate is verified
            up to a pinned root; what is refused is named with the reason. Where nothing
            could be taken the exit code is 1; where there is no file at all, 66.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("Files or folders.", valueName: "file"))
    var files: [String]

    @OptionGroup var arguments: TrustArguments

    func run() throws {
        let outcome = try TrustImporting(files: files, store: arguments.trustStore)
        try arguments.write(json: outcome.json, text: outcome.text)
        if outcome.isRefused { throw ExitCode(1) }
    }
}
