import Appliance
import ArgumentParser

/// `lastro trust pin`.
struct TrustPinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pin",
        abstract: "Trust a root by the SHA-256 of its certificate.",
        discussion: """
            The one way in which a root becomes trusted. Bring the certificate in
            afterwards with: lastro trust import FILE

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("SHA-256 of the certificate's DER, 64 hexadecimal digits.", valueName: "sha256"))
    var sha256: String

    @Option(help: ArgumentHelp("The root's common name.", valueName: "text"))
    var name: String

    @Option(help: ArgumentHelp("The domain that it belongs to; a new name makes one.", valueName: "id"))
    var domain: String

    @OptionGroup var arguments: TrustArguments

    func run() throws {
        let outcome = try TrustPinning(
            sha256: sha256,
            name: name,
            domain: domain,
            store: arguments.trustStore
        )
        try arguments.write(json: outcome.json, text: outcome.text)
    }
}
