import Appliance
import ArgumentParser
import EvidenceArchive

/// `lastro archive replicate`.
struct ArchiveReplicate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replicate",
        abstract: "Keep a second folder in step with the archive.",
        discussion: """
            Copies what the folder does not have: objects, packs, item lines, audit log and
            archive.yaml; never the keys. Each file is read back and compared before it
            gets its name. A file of the archive that is damaged is named and not copied;
            the exit code is 3. With --read-data what the folder has is read again, too.
            The folder becomes an archive with: lastro archive repair --rebuild-catalogue.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("The folder: a replica of this archive, empty, or not there.", valueName: "dir"))
    var folder: String

    @Flag(help: "Read every byte of the replica again.")
    var readData = false

    @OptionGroup var arguments: ArchiveArguments

    func run() throws {
        let place = try arguments.place()
        let output = try ResultOutput(path: nil)
        let advice = RepairAdvice(archive: place.path, replica: folder)
        let summary = try ReplicateArchive(place).run(to: folder, readsData: readData) {
            event throws(ApplianceError) in
            if let line = try arguments.text.line(event, advice, isJSON: arguments.json) { try output.write(line) }
        }
        try output.write(arguments.text.replicated(summary, to: folder, isJSON: arguments.json))
        if summary.damageCount > 0 { throw ExitCode(ApplianceError.Kind.damaged.rawValue) }
    }
}
