/// What LMDB keeps of one tree of pages (`MDB_db` in `mdb.c`).
struct TreeRecord {
    static let length = 48

    let flags: Int
    let depth: Int
    let branchPageCount: Int
    let leafPageCount: Int
    let overflowPageCount: Int
    let entryCount: Int
    /// -1 for a tree without pages (`P_INVALID`).
    let root: Int
    /// The length of each value where all are of one length (`MDB_DUPFIXED`).
    let fixedLength: Int

    init(_ page: PageBytes, at offset: Int) {
        fixedLength = page.integer(at: offset, width: 4)
        flags = page.integer(at: offset + 4, width: 2)
        depth = page.integer(at: offset + 6, width: 2)
        branchPageCount = page.integer(at: offset + 8, width: 8)
        leafPageCount = page.integer(at: offset + 16, width: 8)
        overflowPageCount = page.integer(at: offset + 24, width: 8)
        entryCount = page.integer(at: offset + 32, width: 8)
        root = page.integer(at: offset + 40, width: 8)
    }
}
