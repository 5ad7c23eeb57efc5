/// What LMDB keeps of one tree of pages (`MDB_db` in `mdb.c`).
struct TreeRecord: Equatable {
    static let length = 48
    /// `P_INVALID`: a tree without pages.
    static let noRoot = -1

    /// What pages a tree has.
    struct Counts: Equatable {
        var branchPages = 0
        var leafPages = 0
        var overflowPages = 0
        var entries = 0
    }

    /// The order of keys, and whether there are several values a key (`md_flags`).
    let flags: Int
    let depth: Int
    let counts: Counts
    let root: Int

    init(_ page: PageBytes, at offset: Int) {
        flags = page.integer(at: offset + 4, width: 2)
        depth = page.integer(at: offset + 6, width: 2)
        counts = Counts(
            branchPages: page.integer(at: offset + 8, width: 8),
            leafPages: page.integer(at: offset + 16, width: 8),
            overflowPages: page.integer(at: offset + 24, width: 8),
            entries: page.integer(at: offset + 32, width: 8)
        )
        root = page.integer(at: offset + 40, width: 8)
    }

    var hasIntegerKeys: Bool { flags & 0x08 != 0 }
    var hasDuplicates: Bool { flags & 0x04 != 0 }
    /// Reversed orders are nobody's here: keys are then only looked at one by one.
    var hasKnownOrder: Bool { flags & 0x02 == 0 }
    /// The order of the values of one key: `MDB_REVERSEDUP` and `MDB_INTEGERDUP` are nobody's here.
    var hasKnownValueOrder: Bool { flags & 0x60 == 0 }
}
