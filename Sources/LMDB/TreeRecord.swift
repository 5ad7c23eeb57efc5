/// What LMDB keeps of one tree of pages (`MDB_db` in `mdb.c`).
struct TreeRecord: Equatable {
    static let length = 48

    /// The order of keys, and whether there are several values a key (`md_flags`).
    struct Order: OptionSet {
        let rawValue: Int

        /// `MDB_DUPSORT`.
        static let duplicates = Order(rawValue: 0x04)
        /// `MDB_INTEGERKEY`: of the list of free pages only.
        static let integerKeys = Order(rawValue: 0x08)
    }

    /// What pages a tree has.
    struct Counts: Equatable {
        var branchPages = 0
        var leafPages = 0
        var overflowPages = 0
        var entries = 0
    }

    let order: Order
    let depth: Int
    let counts: Counts
    /// The first page; nil for a tree without pages, -1 for what no page can have as its number.
    let root: Int?

    init(_ page: PageBytes, at offset: Int) {
        order = Order(rawValue: page.integer(at: offset + 4, width: 2))
        depth = page.integer(at: offset + 6, width: 2)
        counts = Counts(
            branchPages: page.integer(at: offset + 8, width: 8),
            leafPages: page.integer(at: offset + 16, width: 8),
            overflowPages: page.integer(at: offset + 24, width: 8),
            entries: page.integer(at: offset + 32, width: 8)
        )
        root = page.isAllOnes(at: offset + 40) ? nil : page.integer(at: offset + 40, width: 8)
    }
}
