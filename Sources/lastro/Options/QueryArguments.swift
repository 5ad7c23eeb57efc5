import ArgumentParser
import EvidenceArchive

/// The conditions by which items are chosen.
struct QueryArguments: ParsableArguments {
    @OptionGroup var items: ItemArguments

    @Option(help: ArgumentHelp("Added on this day or before.", valueName: "YYYY-MM-DD"), transform: DayArgument.parse)
    var to: ArchiveDay?

    var query: ItemQuery {
        var query = items.query
        query.addedThrough = to
        return query
    }
}
