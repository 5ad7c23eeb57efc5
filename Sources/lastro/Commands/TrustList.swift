import Appliance
import ArgumentParser

/// `lastro trust list`.
struct TrustList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List domains, pinned roots and CA certificates.",
        discussion: ExitStatus.help
    )

    @OptionGroup var arguments: TrustArguments

    func run() throws {
        let listing = try TrustListing(store: arguments.trustStore)
        try arguments.write(json: listing.json, text: listing.text)
    }
}
