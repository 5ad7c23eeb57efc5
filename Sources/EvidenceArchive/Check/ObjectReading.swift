import Glibc

/// One thread's reading of objects, with a buffer of its own.
struct ObjectReading: ~Copyable {
    /// How often an object is looked at that is moved meanwhile.
    private static let attempts = 4

    private let archive: Archive
    private let plan: CheckPlan
    private let readsData: Bool
    private let buffer = IOBuffer()
    private(set) var readCount: UInt64 = 0
    private(set) var bytesRead: UInt64 = 0

    /// `readsData`: whether the bytes are read of the objects that are in the plan's sample.
    init(archive: Archive, plan: CheckPlan, readsData: Bool) {
        self.archive = archive
        self.plan = plan
        self.readsData = readsData
    }

    /// What is wrong with an object; nil for a sound one.
    ///
    /// Throws what keeps all others from being read, too.
    mutating func check(_ stored: StoredObject) throws(ArchiveError) -> ArchiveFinding? {
        var stored = stored
        for _ in 1..<ObjectReading.attempts {
            guard let finding = try look(at: stored) else { return nil }
            // A writer may have moved it meanwhile.
            let digest = stored.object.sha256
            let now = try archive.catalogue.read { reader throws(ArchiveError) in try reader.object(sha256: digest) }
            guard let now, now.location != stored.location else { return finding }
            stored = now
        }
        return try look(at: stored)
    }

    private mutating func look(at stored: StoredObject) throws(ArchiveError) -> ArchiveFinding? {
        do throws(ArchiveError) {
            if let place = stored.location.cold { try check(stored, at: place) }
            guard stored.location.isHot else {
                guard stored.location.cold == nil else { return nil }
                throw ArchiveError(.objectMissing, subject: stored.object.sha256.hex)
            }
            let object = try archive.hot.open(stored.object.sha256)
            guard object.size == stored.object.size else {
                throw ArchiveError(
                    .objectSizeMismatch,
                    subject: HotTier.name(of: stored.object.sha256),
                    detail: "\(object.size) bytes in the place of \(stored.object.size)"
                )
            }
            if readsData, plan.isChosen(stored.object.sha256) { try read(object, stored.object) }
            return stored.location.cold == nil ? nil : ObjectReading.doubled(stored)
        } catch {
            guard error.code.kind == .damage || error.code.kind == .inputOutput else { throw error }
            return ArchiveFinding(.damage, error)
        }
    }

    /// An object of the cold tier: where it stands, and its bytes where only some objects are read.
    ///
    /// Where all are read, whole packs are (`PackReading`): the same bytes have the same objects.
    private mutating func check(_ stored: StoredObject, at place: ColdPlace) throws(ArchiveError) {
        try archive.cold.locate(stored, at: place)
        guard readsData, plan.isChosen(stored.object.sha256) else { return }
        readCount += stored.location.isHot ? 0 : 1
        guard plan.rounds > 1 else { return }
        if let error = try archive.cold.damage(of: stored) { throw error }
        bytesRead += stored.object.size
    }

    private static func doubled(_ stored: StoredObject) -> ArchiveFinding {
        ArchiveFinding(
            .note,
            ArchiveError(
                .objectUnknown,
                subject: HotTier.name(of: stored.object.sha256),
                detail: "the object stands in both tiers",
                hint: "lastro archive move --to cold \(stored.object.sha256.hex)"
            )
        )
    }

    /// Reads an object whose size was found right.
    private mutating func read(_ object: borrowing HotObject, _ expected: ItemObject) throws(ArchiveError) {
        let memory = buffer.memory
        let found: ItemObject
        if expected.size <= UInt64(memory.count) {
            // No more than it has, so that no second call asks for its end.
            let count = try object.read(into: .init(rebasing: memory[..<Int(expected.size)]))
            bytesRead += UInt64(count)
            found = try DigestPair.of(UnsafeRawBufferPointer(rebasing: memory[..<count]).bytes)
        } else {
            var digests = try DigestPair()
            while true {
                let count = try object.read(into: memory)
                if count == 0 { break }
                bytesRead += UInt64(count)
                try digests.update(UnsafeRawBufferPointer(rebasing: memory[..<count]).bytes)
            }
            found = try digests.finalize()
        }
        readCount += 1
        guard found == expected else {
            throw ArchiveError(.objectDigestMismatch, subject: HotTier.name(of: expected.sha256))
        }
    }
}
