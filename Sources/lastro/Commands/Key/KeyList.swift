import Appliance
import ArgumentParser

/// `lastro key list`.
struct KeyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List modules, tokens, keys and certificates; no PIN is asked for.",
        discussion: """
            All modules of p11-kit's configuration are looked at, and those given with
            --module. Tokens hide private keys before a login: what is listed are
            certificates and public keys.

            \(ExitStatus.help)
            """
    )

    @OptionGroup var arguments: KeyArguments

    func run() throws {
        let listing = try KeyListing(modules: arguments.modules, showsPersonalData: arguments.showPersonalData)
        try arguments.write(json: listing.json, text: listing.text)
    }
}
