import Appliance
import ArgumentParser

/// `lastro audit verify`.
struct AuditVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute the log from its entries, and compare it with every signed checkpoint.",
        discussion: """
            With --checkpoint a checkpoint that was kept elsewhere must be the beginning of
            the log: somebody who can write here and has the key can sign another history,
            but none that agrees with it. With --key only that key is trusted, whatever
            archive.yaml says; a copy of a log that stands alone needs it. Signatures of
            keys beside the log's own (lastro audit sign) are verified by those that
            archive.yaml names; one that is missing, changed or by another key is named.
            With --signer only that key signs beside the log's own, and must have signed.
            Where the log is not what was signed the exit code is 3.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("An archive or a log's own folder; default: --archive.", valueName: "dir"))
    var folder: String?

    @Option(help: ArgumentHelp("The verifier key: name+id+base64.", valueName: "key"))
    var key: String?

    @Option(
        name: .customLong("signer"),
        help: ArgumentHelp("A verifier key that signs beside the log's own. Repeatable.", valueName: "key")
    )
    var signers: [String] = []

    @Option(
        name: .customLong("checkpoint"),
        help: ArgumentHelp("An earlier checkpoint of this log. Repeatable.", valueName: "file")
    )
    var checkpoints: [String] = []

    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        if folder != nil, arguments.archive != nil { throw ValidationError("a folder and --archive are both given") }
    }

    func run() throws {
        let place = try ArchivePlace(option: folder ?? arguments.archive, wait: arguments.wait)
        let report = try ReadAudit(folder: place.path, key: key, signers: signers).verify(checkpoints: checkpoints)
        try ResultOutput(path: nil).write(
            arguments.json ? report.json() : AuditText(arguments.language).text(report)
        )
        if !report.isSound { throw ExitCode(ApplianceError.Kind.damaged.rawValue) }
    }
}
