import Appliance
import ArgumentParser

/// `lastro trust verify`.
struct TrustVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read every file of the trust store again and verify it up to its pin.",
        discussion: """
            A store that needs repair ends with 78.

            \(ExitStatus.help)
            """
    )

    @OptionGroup var arguments: TrustArguments

    func run() throws {
        let check = try TrustCheck(store: arguments.trustStore)
        try arguments.write(json: check.json, text: check.text)
        if let damage = check.damage { throw damage }
    }
}
