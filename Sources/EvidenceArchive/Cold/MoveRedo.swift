/// Completes what a move left: files of the hot tier that are in the cold one, packs that the catalogue does not know.
///
/// Each step is the same the second time. Part of the writer's start, and the last act of each step of a move.
struct MoveRedo {
    private static let page = 4_096

    private let lease: WriterLease
    private var archive: Archive { lease.archive }
    /// Bytes and folders that are no longer in the hot tier.
    private(set) var bytes: UInt64 = 0
    private(set) var folders: UInt64 = 0

    init(_ lease: WriterLease) { self.lease = lease }

    /// Does what the catalogue says is to be done, and forgets it.
    mutating func run() throws(ArchiveError) {
        let (unlink, pack) = try archive.catalogue.read { reader throws(ArchiveError) in
            (try reader.job(MoveJob.unlink), try reader.job(MoveJob.pack))
        }
        if let pack { try remove(MoveJob.name(of: pack)) }
        if let unlink { try removeFiles(unlink.objects) }
        guard pack != nil || unlink != nil else { return }
        try archive.catalogue.write { writer throws(ArchiveError) in
            if pack != nil { try writer.removeJob(MoveJob.pack) }
            if unlink != nil { try writer.removeJob(MoveJob.unlink) }
        }
    }

    /// Takes away the pack that the catalogue does not know, and nothing else.
    func discard() throws(ArchiveError) {
        let job = try archive.catalogue.read { reader throws(ArchiveError) in try reader.job(MoveJob.pack) }
        guard let job else { return }
        try remove(MoveJob.name(of: job))
        try archive.catalogue.write { writer throws(ArchiveError) in try writer.removeJob(MoveJob.pack) }
    }

    private func remove(_ name: PackName) throws(ArchiveError) {
        archive.cold.closeAll()
        guard let root = try ColdRoot(opening: archive.layout) else { return }
        try root.remove(name)
    }

    private mutating func removeFiles(_ numbers: [UInt64]) throws(ArchiveError) {
        var removed: [ObjectDigest] = []
        for start in stride(from: 0, to: numbers.count, by: MoveRedo.page) {
            let page = numbers[start..<min(start + MoveRedo.page, numbers.count)]
            let gone = try archive.catalogue.read { reader throws(ArchiveError) in
                var gone: [StoredObject] = []
                for number in page {
                    guard let stored = try reader.object(sequence: number), !stored.location.isHot else { continue }
                    gone.append(stored)
                }
                return gone
            }
            for stored in gone where try archive.hot.remove(stored.object.sha256) {
                bytes += stored.object.size
                removed.append(stored.object.sha256)
            }
        }
        guard !removed.isEmpty else { return }
        // Before the job is forgotten: a file that a power cut brought back would be nobody's.
        if removed.count < GroupCommit.groupSyncCount {
            try archive.hot.sync(foldersOf: removed)
        } else {
            try archive.hot.syncAll()
        }
        folders += try archive.hot.removeEmptyFolders(of: removed)
    }
}
