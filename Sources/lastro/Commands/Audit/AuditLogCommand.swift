import Appliance
import ArgumentParser

/// `lastro audit log`.
struct AuditLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "List what happened to an archive, when, and through whom.",
        discussion: """
            Who acted is a salted digest: the same person has the same one. --subject takes
            a commitment, or the SHA-256 of an object, which stands for all its items.

            \(ExitStatus.help)
            """
    )

    @Option(help: ArgumentHelp("Begin behind this index.", valueName: "n"))
    var after: UInt64?

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("Only events about this SHA-256.", valueName: "digest"))
    var subject: String?

    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes 1 or more") }
    }

    func run() throws {
        let output = try ResultOutput(path: nil)
        let text = AuditText(arguments.language)
        let use = try ReadAudit(folder: arguments.place().path, key: nil)
        try use.records(after: after, limit: limit, subject: subject) { record throws(ApplianceError) in
            try output.write(arguments.json ? record.json() : text.line(record))
        }
    }
}
