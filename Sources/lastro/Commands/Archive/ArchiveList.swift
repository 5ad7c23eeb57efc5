import Appliance
import ArgumentParser
import EvidenceArchive

/// `lastro archive list`.
struct ArchiveList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List items by what is known about them.",
        discussion: ExitStatus.help
    )

    @OptionGroup var query: QueryArguments
    @OptionGroup var days: AddedDaysArguments

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Items too that a later line has taken the place of.")
    var all = false

    @OptionGroup var shownItems: ShownItemArguments
    @OptionGroup var arguments: ArchiveArguments

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes 1 or more") }
    }

    func run() throws {
        var query = days.narrowing(query.query)
        query.includesSuperseded = all
        let output = try ResultOutput(path: nil)
        let text = arguments.itemText(shownItems)
        try BrowseArchive(try arguments.place()).list(query, limit: limit) { shown throws(ApplianceError) in
            let isFull = shownItems.showPersonalData
            try output.write(
                arguments.json ? shown.json(showsPersonalData: isFull) : text.line(shown.item)
            )
        }
    }
}
