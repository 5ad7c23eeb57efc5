import ArgumentParser
import EvidenceArchive

/// The days between which items were added; `--to` is where something goes in other commands.
struct AddedDaysArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Added on this day or later.", valueName: "YYYY-MM-DD"), transform: DayArgument.parse)
    var addedFrom: ArchiveDay?

    @Option(help: ArgumentHelp("Added on this day or before.", valueName: "YYYY-MM-DD"), transform: DayArgument.parse)
    var addedTo: ArchiveDay?

    /// The query with these days as conditions.
    func narrowing(_ query: ItemQuery) -> ItemQuery {
        var query = query
        query.addedFrom = addedFrom
        query.addedThrough = addedTo
        return query
    }
}
