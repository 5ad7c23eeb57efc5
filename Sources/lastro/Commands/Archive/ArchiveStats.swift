import Appliance
import ArgumentParser

/// `lastro archive stats`.
struct ArchiveStats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count what the archive holds.",
        discussion: ExitStatus.help
    )

    @OptionGroup var arguments: ArchiveArguments

    func run() throws {
        let summary = try BrowseArchive(try arguments.place()).summary()
        try ResultOutput(path: nil).write(arguments.json ? summary.json() : arguments.text.statistics(summary))
    }
}
