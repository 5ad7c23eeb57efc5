import ArgumentParser

/// `lastro evidence`.
struct Evidence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Judge evidence records (RFC 4998, RFC 6283), and take them out of archives.",
        discussion: ExitStatus.help,
        subcommands: [EvidenceVerify.self, EvidenceShow.self, EvidenceExport.self]
    )
}
