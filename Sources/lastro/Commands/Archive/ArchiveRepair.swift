import Appliance
import ArgumentParser
import EvidenceArchive

/// `lastro archive repair`.
struct ArchiveRepair: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair",
        abstract: "Restore what is damaged or missing.",
        discussion: """
            --from takes what the archive lost from a replica, a single pack (ZIP file) or
            an OCFL object's folder: archive.yaml, audit log, item lines, objects, packs;
            each is verified before it takes its place. Of any other file or folder it
            takes the files that are, byte for byte, objects that were lost: the originals,
            say. --rebuild-catalogue makes the
            catalogue anew from the item lines and the audit log. --new-audit-key gives an
            archive whose keys are lost a new one; the old one stays in archive.yaml, and
            the audit log says so. Where something stays damaged the exit code is 3.

            \(ExitStatus.help)
            """
    )

    @Option(help: ArgumentHelp("A replica, a pack, the folder of one, or plain files.", valueName: "path"))
    var from: String?

    @Flag(help: "Make the catalogue anew.")
    var rebuildCatalogue = false

    @Flag(help: "Make a key to sign the audit log with, where it is lost.")
    var newAuditKey = false

    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        guard from != nil || rebuildCatalogue || newAuditKey else {
            throw ValidationError("give --from PATH, --rebuild-catalogue or --new-audit-key")
        }
    }

    func run() throws {
        let use = RepairArchive(try arguments.place(), from: from)
        let output = try ResultOutput(path: nil)
        var isDamaged = false
        try use.run(rebuilds: rebuildCatalogue, renewsKey: newAuditKey) { step throws(ApplianceError) in
            switch step {
            case .file(_, .unavailable): isDamaged = true
            case .finding(let finding) where finding.level == .damage: isDamaged = true
            default: break
            }
            try output.write(arguments.text.line(step, use.advice, isJSON: arguments.json))
        }
        if isDamaged { throw ExitCode(ApplianceError.Kind.damaged.rawValue) }
    }
}
