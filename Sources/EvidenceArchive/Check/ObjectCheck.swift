/// Each object of the catalogue against the tiers.
struct ObjectCheck {
    /// After so many bytes the place is remembered.
    private static let pageBytes: UInt64 = 1 << 30
    /// How many objects the threads share out before they wait for each other.
    private static let window = 1 << 15

    private let archive: Archive
    private let plan: CheckPlan
    private let workers: Int
    private(set) var count: UInt64 = 0
    private(set) var readCount: UInt64 = 0
    private(set) var bytesRead: UInt64 = 0

    init(_ archive: Archive, _ plan: CheckPlan, workers: Int) {
        self.archive = archive
        self.plan = plan
        self.workers = workers
    }

    /// Walks the objects, page by page; a page's objects are read on several threads.
    ///
    /// `reached` is told the number of the last object of each page whose findings have been handed on.
    mutating func run(
        _ emit: (ArchiveFinding) throws(ArchiveError) -> Void,
        reached: (UInt64) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        var last: UInt64?
        while true {
            let start = last
            let found = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.objects(after: start, limit: Self.window)
            }
            let (objects, isRead) = page(found)
            guard let end = objects.last?.sequence else { return }
            let concerned = objects.filter { CheckTier.concerns(plan.tiers, $0.location) }
            let page = ReadingPage(
                archive: archive,
                plan: plan,
                readsData: isRead,
                workers: workers,
                objects: concerned
            )
            let outcome = page.run()
            count += UInt64(concerned.count)
            readCount += outcome.readCount
            bytesRead += outcome.bytesRead
            if let failure = outcome.failure { throw failure }
            for finding in outcome.findings { try emit(finding) }
            if isRead { try reached(end) }
            if objects.count == found.count, found.count < Self.window { return }
            last = end
        }
    }

    /// As many of the objects as are dealt with alike: up to where the last reading came, or up to the bound of a page.
    private func page(_ found: [StoredObject]) -> (objects: ArraySlice<StoredObject>, isRead: Bool) {
        guard plan.readsData, let first = found.first else { return (found[...], false) }
        if let cursor = plan.cursor, first.sequence <= cursor {
            return (found.prefix { $0.sequence <= cursor }, false)
        }
        var bytes: UInt64 = 0
        let end = found.firstIndex { stored in
            bytes += stored.object.size
            return bytes >= Self.pageBytes
        }
        return (found.prefix((end ?? found.count - 1) + 1), true)
    }
}
