import Appliance
import ArgumentParser

/// `lastro audit sign`.
struct AuditSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Have the log's checkpoint signed by the key of the configuration.",
        discussion: """
            Every checkpoint is signed with the archive's own key, which lies in its
            folder. auditSigning in lastro.yaml names a key beside it, on a token or sealed
            in a file; its signature is a file of its own in audit/signatures (C2SP
            signed-note), and an event of the log tells of it. archive.yaml names the key
            from then on. Where nothing happened since it signed last, nothing is signed.
            lastro renew does the same at its end. The result says whether the key is a
            token's.

            \(ExitStatus.help)
            """
    )

    @OptionGroup var configuration: ConfigurationArguments
    @OptionGroup var arguments: ArchiveArguments

    func run() throws {
        guard let settings = try configuration.read().auditSigning else {
            throw ApplianceError(
                .configuration,
                "no key that signs checkpoints is configured",
                hint: "name one under auditSigning in lastro.yaml"
            )
        }
        let place = try arguments.place()
        let signed = try SignCheckpoint.run(place.writing(), place, settings, language: arguments.language)
        try ResultOutput(path: nil).write(arguments.json ? signed.json() : signed.text(arguments.language))
    }
}
