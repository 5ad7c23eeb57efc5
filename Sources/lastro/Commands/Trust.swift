import ArgumentParser

/// `lastro trust`.
struct Trust: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look at the trust store and change it.",
        discussion: ExitStatus.help,
        subcommands: [TrustList.self, TrustVerify.self, TrustImportCommand.self, TrustPinCommand.self]
    )
}
