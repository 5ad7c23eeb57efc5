/// A look at every page of one committed state, by system calls and bounded reads alone: nothing that a damaged page says can
/// bring the process down, as it can where LMDB itself follows it.
@safe struct PageWalk: ~Copyable {
    /// `CURSOR_STACK` of `mdb.c`: deeper trees cannot be used.
    static let maximumDepth = 32

    let file: DataFile
    let meta: MetaPage
    /// Whole pages that the file has.
    let filePageCount: Int
    private let damageLimit: Int
    private(set) var used: PageSet
    private(set) var free: PageSet
    private(set) var damage: [PageDamage] = []
    private(set) var entryCounts: [String: Int] = [:]
    /// The database that is looked at; nil for the list of free pages.
    var database: String?
    var freePageCount = 0

    init(_ file: consuming DataFile, _ meta: MetaPage, damageLimit: Int) throws(LMDBError) {
        // A file that is read while it grows may have more pages than those of the state.
        filePageCount = min(try file.size / meta.pageSize, meta.lastPage + 1)
        self.file = file
        self.meta = meta
        self.damageLimit = max(1, damageLimit)
        used = PageSet(capacity: filePageCount)
        free = PageSet(capacity: filePageCount)
    }

    /// Looks at all pages.
    ///
    /// Throws `system` where the file cannot be read.
    mutating func run() throws(LMDBError) -> PageReport {
        claim(0)
        claim(1)
        database = ""
        try walk(meta.mainTree, .databases, namedBy: 0)
        database = nil
        try walk(meta.freeTree, .freeList, namedBy: 0)
        let known = used.count + free.count
        return PageReport(
            transaction: meta.transaction,
            pageCount: meta.lastPage + 1,
            usedPageCount: used.count,
            freePageCount: freePageCount,
            lostPageCount: max(0, filePageCount - known),
            entryCounts: entryCounts,
            damage: damage
        )
    }

    mutating func report(_ page: Int, _ problem: String) {
        guard damage.count < damageLimit else { return }
        damage.append(PageDamage(page: page, database: database, problem: problem))
    }

    mutating func count(_ entries: Int, in name: String) { entryCounts[name] = entries }

    /// Takes a page for the tree that names it; false, and reported, where it cannot be its.
    @discardableResult
    mutating func claim(_ page: Int) -> Bool {
        guard page >= 0, page <= meta.lastPage else {
            report(page, "is referred to, but was never given out")
            return false
        }
        guard page < filePageCount else {
            report(page, "is referred to, but lies beyond the end of the file")
            return false
        }
        guard used.insert(page) else {
            report(page, "is referred to twice")
            return false
        }
        return true
    }

    /// Enters a page of the list of free ones.
    mutating func release(_ page: Int, namedBy owner: Int) {
        guard page >= 2, page <= meta.lastPage else {
            return report(owner, "names page \(page) as free, which was never given out")
        }
        freePageCount += 1
        // A page that was free before it was ever written need not be in the file.
        guard page < filePageCount else { return }
        if used.contains(page) { report(page, "is in use and in the list of free pages") }
        if !free.insert(page) { report(owner, "names page \(page) as free a second time") }
    }

    /// The bytes of a page that is in the file.
    func bytes(of page: Int) throws(LMDBError) -> PageBytes {
        var buffer = [UInt8](repeating: 0, count: meta.pageSize)
        let count = try file.read(into: &buffer, at: page * meta.pageSize)
        // Cut off since its size was asked for: zeros are no page.
        return PageBytes(count == buffer.count ? buffer : [])
    }
}
