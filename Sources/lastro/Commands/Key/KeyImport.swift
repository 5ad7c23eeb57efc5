import Appliance
import ArgumentParser
import ValidationReport

/// `lastro key import`.
struct KeyImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Seal a private key in a file of its own.",
        discussion: """
            FILE is PKCS #12 (.pfx, .p12), or PEM with a PKCS #8 key. What is written is
            PEM: the key, sealed by scrypt and AES-256-GCM under a new passphrase, and its
            certificates. Nobody but the owner may read it. A key in a file is a software
            key: whatever is made with it says so.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("The file with the key.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The sealed file, which must not exist.", valueName: "path"))
    var output: String

    @Option(
        name: .customLong("certificate"),
        help: ArgumentHelp("A file with certificates for the key. Repeatable.", valueName: "file")
    )
    var certificates: [String] = []

    @Option(help: ArgumentHelp("Passphrase of FILE: prompt, fd:N, credential:NAME.", valueName: "origin"))
    var passphrase: String = "prompt"

    @Option(help: ArgumentHelp("Passphrase of the sealed file: prompt, fd:N, credential:NAME.", valueName: "origin"))
    var newPassphrase: String = "prompt"

    @Option(help: "The language of what is printed.")
    var lang: OutputArguments.Language = .portuguese

    func validate() throws {
        _ = try SecretArgument.parse(passphrase, option: "--passphrase")
        _ = try SecretArgument.parse(newPassphrase, option: "--new-passphrase")
    }

    func run() throws {
        let language: ReportLanguage = lang == .english ? .english : .portuguese
        try ImportKey(
            input: file,
            output: output,
            certificates: certificates,
            inputSecret: SecretArgument.parse(passphrase, option: "--passphrase"),
            outputSecret: SecretArgument.parse(newPassphrase, option: "--new-passphrase"),
            language: language
        ).run()
        let shown = try ShownKey(output, modules: [], showsPersonalData: false)
        let result = try ResultOutput(path: nil)
        try result.write(shown.text(language))
    }
}
