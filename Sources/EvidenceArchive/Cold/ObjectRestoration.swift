import Glibc

/// Copies objects from packs into the hot tier.
struct ObjectRestoration {
    private let archive: Archive
    private let area: StagingArea

    init(_ archive: Archive, _ area: StagingArea) {
        self.archive = archive
        self.area = area
    }

    /// Copies an object into the staging area, both digests checked; throws what is wrong with its pack.
    func copy(_ stored: StoredObject) throws(ArchiveError) {
        guard let place = stored.location.cold else { throw ArchiveError(.outOfOrder, detail: "not in the cold tier") }
        let name = StagingArea.object(stored.object.sha256)
        let path = area.path(name)
        let flags = O_WRONLY | O_CREAT | O_EXCL
        let file = try SystemCall.open(name, in: area.descriptor, flags, mode: 0o440, named: path)
        let number = file.number
        do throws(ArchiveError) {
            var digests = try DigestPair()
            try archive.cold.read(stored, at: place) { bytes throws(ArchiveError) in
                try digests.update(bytes)
                try bytes.withUnsafeBytes { memory throws(ArchiveError) in
                    try SystemCall.write(number, memory, named: path)
                }
            }
            guard try digests.finalize() == stored.object else {
                throw ArchiveError(.objectDigestMismatch, subject: stored.object.sha256.hex)
            }
        } catch {
            try SystemCall.remove(name, in: area.descriptor, named: path)
            throw error
        }
    }

    /// Gives the copies their places, waits until they are on the disk, and reads each again.
    ///
    /// Throws `ARC-OBJECT-DIGEST-MISMATCH` where one reads back differently: nothing has left the cold tier then.
    func install(_ objects: [StoredObject]) throws(ArchiveError) {
        guard !objects.isEmpty else { return }
        let digests = objects.map(\.object.sha256)
        let isSmall = objects.count < GroupCommit.groupSyncCount
        if isSmall {
            for digest in digests { try area.sync(StagingArea.object(digest)) }
        } else {
            try archive.hot.syncAll()
        }
        for digest in digests {
            guard try archive.hot.install(digest, from: StagingArea.object(digest), in: area.descriptor) else {
                throw ArchiveError(.objectMissing, subject: area.path(StagingArea.object(digest)))
            }
        }
        if isSmall { try archive.hot.sync(foldersOf: digests) } else { try archive.hot.syncAll() }
        let buffer = IOBuffer()
        for stored in objects { try compare(stored, buffer) }
    }

    private func compare(_ stored: StoredObject, _ buffer: borrowing IOBuffer) throws(ArchiveError) {
        let name = HotTier.name(of: stored.object.sha256)
        let file = try archive.hot.file(stored.object.sha256)
        // The medium is to answer, not the memory that the copy was written from.
        _ = posix_fadvise(file.number, 0, 0, POSIX_FADV_DONTNEED)
        var digests = try DigestPair()
        while true {
            let count = try SystemCall.read(file.number, into: buffer.memory, named: name)
            if count == 0 { break }
            try digests.update(UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]).bytes)
        }
        guard try digests.finalize() == stored.object else {
            throw ArchiveError(
                .objectDigestMismatch,
                subject: name,
                detail: "it reads back differently than it was written; nothing has left the cold tier",
                hint: "check the disk (dmesg, smartctl), then run the command again"
            )
        }
    }
}
