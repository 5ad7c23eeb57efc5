/// The hot tier of an archive and that of its replica, part by part: objects by the catalogue, item lines by their names.
struct HotReplication {
    private let archive: Archive
    private let replica: ReplicaFolder
    private let transfer: ReplicaTransfer
    private let options: ReplicaOptions

    init(_ archive: Archive, _ replica: ReplicaFolder, _ transfer: ReplicaTransfer, _ options: ReplicaOptions) {
        self.archive = archive
        self.replica = replica
        self.transfer = transfer
        self.options = options
    }

    /// Copies the objects that the replica does not have, or not with their size.
    func copyObjects(_ report: (ReplicaEvent) throws(ArchiveError) -> Void) throws(ArchiveError) {
        for first in UInt8.min...UInt8.max {
            let known = try objects(startingWith: first)
            let there = try sizes(startingWith: first)
            for stored in known where stored.location.isHot {
                let digest = stored.object.sha256
                let path = HotTier.name(of: digest)
                if let size = there[digest], size == stored.object.size {
                    guard options.readsData, try !transfer.isSound(path, .object(stored.object)) else { continue }
                }
                guard try !transfer.add(path, .object(stored.object)) else { continue }
                // A move may have taken it away since the catalogue was asked.
                let now = try archive.catalogue.read { reader throws(ArchiveError) in
                    try reader.object(sha256: digest)?.location
                }
                guard let now, now.isHot else { continue }
                try report(.damaged(ArchiveFinding(.damage, ArchiveError(.objectMissing, subject: path))))
            }
            try transfer.flush()
        }
    }

    /// Whether the replica lacks a file of item lines, or has one of another size.
    func lacksLines() throws(ArchiveError) -> Bool {
        for first in UInt8.min...UInt8.max {
            for case .items(let digest) in try archive.hot.entries(startingWith: first) {
                guard let size = try archive.hot.itemsSize(digest) else { continue }
                if try replica.hot.itemsSize(digest) != size { return true }
            }
        }
        return false
    }

    /// Copies the files of item lines that the replica does not have.
    func copyLines() throws(ArchiveError) {
        for first in UInt8.min...UInt8.max {
            for case .items(let digest) in try archive.hot.entries(startingWith: first) {
                guard let size = try archive.hot.itemsSize(digest) else { continue }
                let path = "\(ArchiveLayout.hotName)/\(ArchiveLayout.items(digest))"
                if try replica.hot.itemsSize(digest) == size {
                    guard options.readsData, try !transfer.isSound(path, .lines(digest, size: size)) else { continue }
                }
                _ = try transfer.add(path, .lines(digest, size: size))
            }
            try transfer.flush()
        }
    }

    /// Removes objects that are in the cold tier only, once the replica has their packs.
    ///
    /// Gives the number of objects that the archive does not know at all.
    func removeMoved(
        packs: Set<UInt64>,
        _ report: (ReplicaEvent) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> UInt64 {
        var unknown: UInt64 = 0
        for first in UInt8.min...UInt8.max {
            let there = try sizes(startingWith: first)
            guard !there.isEmpty else { continue }
            var known: [ObjectDigest: ObjectLocation] = [:]
            for stored in try objects(startingWith: first) { known[stored.object.sha256] = stored.location }
            var removed: [ObjectDigest] = []
            for digest in there.keys.sorted() {
                guard let location = known[digest] else {
                    unknown += 1
                    continue
                }
                guard !location.isHot, let place = location.cold, packs.contains(place.pack) else { continue }
                try replica.hot.remove(digest)
                removed.append(digest)
            }
            guard !removed.isEmpty else { continue }
            try replica.hot.sync(foldersOf: removed)
            for digest in removed { try report(.removed(HotTier.name(of: digest))) }
        }
        return unknown
    }

    private func objects(startingWith first: UInt8) throws(ArchiveError) -> [StoredObject] {
        try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.objects(digestPrefix: [first], limit: .max)
        }
    }

    /// What the replica has, with the sizes.
    private func sizes(startingWith first: UInt8) throws(ArchiveError) -> [ObjectDigest: UInt64] {
        var sizes: [ObjectDigest: UInt64] = [:]
        for case .object(let digest) in try replica.hot.entries(startingWith: first) {
            sizes[digest] = try replica.hot.size(of: digest)
        }
        return sizes
    }
}
