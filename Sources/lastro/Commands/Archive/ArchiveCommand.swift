import ArgumentParser

/// `lastro archive`.
struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Keep documents, signatures and all their evidence for decades.",
        discussion: """
            An archive is a folder: objects by their SHA-256, item lines that say what they
            are, a catalogue that can be rebuilt from them, and an append-only audit log.

            \(ExitStatus.help)
            """,
        subcommands: [
            ArchiveInit.self, ArchiveAdd.self, ArchiveList.self, ArchiveShow.self, ArchiveGet.self, ArchiveStats.self,
            ArchiveMove.self, ArchiveCheckCommand.self, ArchiveRepair.self, ArchiveReplicate.self,
            ArchiveExport.self, ArchiveImport.self,
        ]
    )
}
