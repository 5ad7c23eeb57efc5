import Glibc

/// Restores damaged and missing objects and packs from other copies: what `lastro archive repair --from` does.
///
/// What a copy has is verified with both digests before it takes its place.
package struct ObjectRepair {
    /// What became of one damaged file.
    package enum Outcome: Sendable, Hashable {
        case restored
        /// No copy has it either, or only damaged, too.
        case unavailable
    }

    private let archive: Archive
    private let sources: [any RepairSource]

    init(_ archive: Archive, from sources: [any RepairSource]) {
        self.archive = archive
        self.sources = sources
    }

    /// Reads every byte of the objects, and restores what is not as it should be; the writer's lock is held.
    func run(_ report: (String, Outcome) throws(ArchiveError) -> Void) throws(ArchiveError) {
        let area = try StagingArea(creatingIn: archive.staging.number)
        let packs = try repairPacks(report)
        var last: UInt64?
        while true {
            let start = last
            let objects = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.objects(after: start, limit: ArchiveCheck.page)
            }
            for stored in objects where try !isSound(stored, packs) {
                let isRestored = try restore(stored, area)
                try report(HotTier.name(of: stored.object.sha256), isRestored ? .restored : .unavailable)
            }
            guard objects.count == ArchiveCheck.page, let end = objects.last?.sequence else { break }
            last = end
        }
        try area.discard(in: archive.staging.number)
    }

    /// Restores packs as wholes; gives the numbers of those that are not what they should be, all the same.
    private func repairPacks(
        _ report: (String, Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> Set<UInt64> {
        let own = PackCopy(
            from: archive.root.number,
            archive.layout,
            to: archive.root.number,
            archive.layout,
            staging: archive.staging.number
        )
        var damaged: Set<UInt64> = []
        for pack in try archive.catalogue.read({ reader throws(ArchiveError) in try reader.packs() }) {
            let folder = try ColdReplication.folder(of: pack)
            if try own.isSound(pack, folder) { continue }
            var isRestored = false
            for source in sources where !isRestored { isRestored = try source.restore(pack, in: archive) }
            archive.cold.closeAll()
            let name = PackName.shown(pack.path)
            if isRestored {
                try report(name, .restored)
            } else if try own.hasSoundFile(pack) {
                // Its objects are whole: nothing else would tell that what stands beside them stays damaged.
                try report(name, .unavailable)
            } else {
                damaged.insert(pack.sequence)
            }
        }
        return damaged
    }

    /// Whether an object is whole where it stands; those of sound packs are.
    private func isSound(_ stored: StoredObject, _ damaged: Set<UInt64>) throws(ArchiveError) -> Bool {
        if stored.location.isHot || stored.location.cold == nil {
            var reading = ObjectReading(archive: archive, plan: .everything, readsData: true)
            return try reading.check(stored)?.level != .damage
        }
        guard let place = stored.location.cold, damaged.contains(place.pack) else { return true }
        var digests = try DigestPair()
        do throws(ArchiveError) {
            try archive.cold.read(stored, at: place) { bytes throws(ArchiveError) in try digests.update(bytes) }
        } catch {
            guard error.code.kind == .damage || error.code.kind == .inputOutput else { throw error }
            return false
        }
        return try digests.finalize() == stored.object
    }

    /// Puts a sound copy of an object into the hot tier; false where there is none.
    private func restore(_ stored: StoredObject, _ area: StagingArea) throws(ArchiveError) -> Bool {
        var pack: PackDescription?
        if let place = stored.location.cold {
            pack = try archive.catalogue.read { reader throws(ArchiveError) in try reader.pack(sequence: place.pack) }
        }
        for source in sources where try stage(stored, pack, source, area) {
            if try archive.putBack(stored, from: area) { return true }
        }
        return false
    }

    /// Copies an object from a source into the staging area; false, and nothing is left, where it has no sound one.
    private func stage(
        _ stored: StoredObject,
        _ pack: PackDescription?,
        _ source: any RepairSource,
        _ area: StagingArea
    ) throws(ArchiveError) -> Bool {
        let name = StagingArea.object(stored.object.sha256)
        let path = area.path(name)
        let flags = O_WRONLY | O_CREAT | O_EXCL
        let file = try SystemCall.open(name, in: area.descriptor, flags, mode: 0o440, named: path)
        let number = file.number
        var digests = try DigestPair()
        var isThere = false
        do throws(ArchiveError) {
            isThere = try source.read(stored, pack: pack) { bytes throws(ArchiveError) in
                try digests.update(bytes.bytes)
                try SystemCall.write(number, bytes, named: path)
            }
        } catch {
            // A copy that cannot be read is none; a full disk of the archive's own is told.
            guard error.code != .diskFull, error.code != .notWritable else { throw error }
        }
        if isThere, try digests.finalize() == stored.object {
            try SystemCall.sync(number, named: path)
            return true
        }
        try SystemCall.remove(name, in: area.descriptor, named: path)
        return false
    }
}
