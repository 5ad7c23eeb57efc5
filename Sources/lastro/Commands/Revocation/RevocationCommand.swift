import ArgumentParser

/// `lastro revocation`.
struct RevocationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revocation",
        abstract: "Fetch CRLs and OCSP responses, and list those that are there.",
        discussion: ExitStatus.help,
        subcommands: [RevocationFetch.self, RevocationList.self]
    )
}
