/// How the items of a query are found.
struct QueryPlan {
    /// One key of an index.
    struct Condition: Hashable {
        let database: CatalogueDatabase
        let key: [UInt8]

        init(_ database: CatalogueDatabase, _ key: [UInt8]) {
            self.database = database
            self.key = key
        }
    }

    /// What is walked, in the order of item numbers.
    enum Driver: Hashable {
        case everything
        /// The entries of one key.
        case key(Condition)
        /// The entries of all keys of an index between two, merged.
        case days(CatalogueDatabase, ClosedRange<ArchiveDay>)
    }

    let driver: Driver
    /// What else each must have.
    let others: [Condition]
}
