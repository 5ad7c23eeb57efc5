import ArgumentParser

/// `lastro timestamp`.
struct TimeStamp: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timestamp",
        abstract: "Judge, request and issue time-stamp tokens (RFC 3161).",
        discussion: ExitStatus.help,
        subcommands: [TimeStampVerify.self, TimeStampRequestCommand.self, TimeStampIssue.self]
    )
}
