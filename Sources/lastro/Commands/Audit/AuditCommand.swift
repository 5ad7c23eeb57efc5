import ArgumentParser

/// `lastro audit`.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Read, verify and sign the audit log of an archive.",
        discussion: """
            The log is an append-only Merkle tree with signed checkpoints (C2SP
            tlog-tiles). Who acted, and on what, stands there as salted digests only.

            \(ExitStatus.help)
            """,
        subcommands: [AuditLogCommand.self, AuditVerifyCommand.self, AuditSignCommand.self]
    )
}
