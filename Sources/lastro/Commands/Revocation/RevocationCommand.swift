import ArgumentParser

/// `lastro revocation`.
struct RevocationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revocation",
        abstract: "Fetch CRLs and OCSP responses, take in others, and list what is there.",
        discussion: ExitStatus.help,
        subcommands: [RevocationFetch.self, RevocationImport.self, RevocationList.self]
    )
}
