import Appliance
import ArgumentParser

/// `lastro archive show`.
struct ArchiveShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all that is known about a document.",
        discussion: ExitStatus.help
    )

    @Argument(help: ArgumentHelp("SHA-256, six or more digits of it, or the identifier.", valueName: "name"))
    var name: String

    @OptionGroup var shownItems: ShownItemArguments
    @OptionGroup var arguments: ArchiveArguments

    func run() throws {
        let items = try BrowseArchive(try arguments.place()).items(named: name)
        let output = try ResultOutput(path: nil)
        for (index, item) in items.enumerated() {
            if arguments.json {
                try output.write(item.json(showsPersonalData: shownItems.showPersonalData))
            } else {
                try output.write((index > 0 ? "\n" : "") + arguments.itemText(shownItems).details(item))
            }
        }
    }
}
