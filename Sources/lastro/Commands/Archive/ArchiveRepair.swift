import Appliance
import ArgumentParser
import EvidenceArchive

/// `lastro archive repair`.
struct ArchiveRepair: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair",
        abstract: "Restore what is damaged or missing.",
        discussion: """
            --from takes objects and item lines from a copy of the archive's folder, each
            verified with both digests before it takes its place. --rebuild-catalogue makes
            the catalogue anew from the objects' item lines and the audit log. With both the
            catalogue comes first. Where something stays damaged the exit code is 3.

            \(ExitStatus.help)
            """
    )

    @Option(help: ArgumentHelp("A copy of the archive.", valueName: "dir"))
    var from: String?

    @Flag(help: "Make the catalogue anew.")
    var rebuildCatalogue = false

    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        guard from != nil || rebuildCatalogue else { throw ValidationError("give --from DIR or --rebuild-catalogue") }
    }

    func run() throws {
        let use = RepairArchive(try arguments.place())
        let output = try ResultOutput(path: nil)
        var isDamaged = false
        if rebuildCatalogue {
            let (items, findings) = try use.rebuildCatalogue()
            for finding in findings {
                isDamaged = true
                try output.write(arguments.json ? finding.json() : finding.text(arguments.language))
            }
            try output.write(arguments.text.rebuilt(items, isJSON: arguments.json))
        }
        if let from {
            try use.restore(from: from) { name, outcome throws(ApplianceError) in
                if outcome == .unavailable { isDamaged = true }
                try output.write(arguments.text.line(name, outcome, isJSON: arguments.json))
            }
        }
        if isDamaged { throw ExitCode(ApplianceError.Kind.damaged.rawValue) }
    }
}
