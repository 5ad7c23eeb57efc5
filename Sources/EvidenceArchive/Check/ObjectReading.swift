import Glibc

/// One thread's reading of objects, with a buffer of its own.
struct ObjectReading: ~Copyable {
    private let archive: Archive
    private let options: CheckOptions
    private let buffer = IOBuffer()
    private(set) var readCount: UInt64 = 0
    private(set) var bytesRead: UInt64 = 0

    init(archive: Archive, options: CheckOptions) {
        self.archive = archive
        self.options = options
    }

    /// What is wrong with an object; nil for a sound one.
    ///
    /// Throws what keeps all others from being read, too.
    mutating func check(_ stored: StoredObject) throws(ArchiveError) -> ArchiveFinding? {
        do throws(ArchiveError) {
            guard stored.location.isHot || stored.location.cold != nil else {
                throw ArchiveError(.objectMissing, subject: stored.object.sha256.hex)
            }
            guard stored.location.isHot else { return nil }
            let object = try archive.hot.open(stored.object.sha256)
            guard object.size == stored.object.size else {
                throw ArchiveError(
                    .objectSizeMismatch,
                    subject: HotTier.name(of: stored.object.sha256),
                    detail: "\(object.size) bytes in the place of \(stored.object.size)"
                )
            }
            guard options.readsData, isChosen(stored.object.sha256) else { return nil }
            try read(object, stored.object)
            return nil
        } catch {
            guard error.code.kind == .damage || error.code.kind == .inputOutput else { throw error }
            return ArchiveFinding(.damage, error)
        }
    }

    private mutating func read(_ object: borrowing HotObject, _ expected: ItemObject) throws(ArchiveError) {
        var digests = try DigestPair()
        while true {
            let count = try object.read(into: buffer.memory)
            if count == 0 { break }
            bytesRead += UInt64(count)
            try digests.update(UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]).bytes)
        }
        readCount += 1
        guard try digests.finalize() == expected else {
            throw ArchiveError(.objectDigestMismatch, subject: HotTier.name(of: expected.sha256))
        }
    }

    /// Whether the object is in this round's sample: digests are spread evenly, so a span of them is a fair part.
    private func isChosen(_ digest: ObjectDigest) -> Bool {
        guard options.fraction < 1 else { return true }
        let place = digest.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let rounds = UInt64(max(1, (1 / max(options.fraction, 0.000_001)).rounded(.up)))
        return place % rounds == options.round % rounds
    }
}
