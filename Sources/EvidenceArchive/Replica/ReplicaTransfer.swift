import Glibc

/// Files on their way into a replica: written under a temporary name, synced together, read back, and only then renamed.
final class ReplicaTransfer {
    /// What a file must be.
    enum Content: Sendable {
        case object(ItemObject)
        /// Item lines, by the digest that is their name.
        case lines(ObjectDigest, size: UInt64)

        var size: UInt64 {
            switch self {
            case .object(let object): object.size
            case .lines(_, let size): size
            }
        }

        /// Whether these are the digests and the length of it.
        func matches(_ found: ItemObject) -> Bool {
            switch self {
            case .object(let object): found == object
            case .lines(let digest, let size): found.sha256 == digest && found.size == size
            }
        }
    }

    private struct Pending {
        let temporary: String
        let path: String
        let content: Content
    }

    private static let groupCount = 512
    private static let groupBytes: UInt64 = 64 << 20

    private let archive: Archive
    private let replica: ReplicaFolder
    private let report: (ReplicaEvent) throws(ArchiveError) -> Void
    private let buffer = IOBuffer()
    private var pending: [Pending] = []
    private var bytes: UInt64 = 0
    private var number = 0

    init(
        _ archive: Archive,
        _ replica: ReplicaFolder,
        report: @escaping (ReplicaEvent) throws(ArchiveError) -> Void
    ) {
        self.archive = archive
        self.replica = replica
        self.report = report
    }

    /// Copies a file of the archive to the same path, relative to the root; `flush` makes it be there.
    ///
    /// Gives false, and copies nothing, where the archive does not have it.
    func add(_ path: String, _ content: Content) throws(ArchiveError) -> Bool {
        guard let size = try SystemCall.size(path, in: archive.root.number) else { return false }
        guard size == content.size else {
            let detail = "\(size) bytes in the place of \(content.size)"
            try report(
                .damaged(ArchiveFinding(.damage, ArchiveError(.objectSizeMismatch, subject: path, detail: detail)))
            )
            return true
        }
        let temporary = "\(number)"
        number += 1
        let source = try SystemCall.open(path, in: archive.root.number, O_RDONLY, named: path)
        let name = replica.layout.path("staging/\(temporary)")
        let file = try SystemCall.open(
            temporary,
            in: replica.staging.number,
            O_WRONLY | O_CREAT | O_EXCL,
            mode: 0o440,
            named: name
        )
        while true {
            let count: Int
            do throws(ArchiveError) {
                count = try SystemCall.read(source.number, into: buffer.memory, named: path)
            } catch {
                try SystemCall.remove(temporary, in: replica.staging.number, named: name)
                try report(.damaged(ArchiveFinding(.damage, error)))
                return true
            }
            if count == 0 { break }
            try SystemCall.write(file.number, UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]), named: name)
            bytes += UInt64(count)
        }
        pending.append(Pending(temporary: temporary, path: path, content: content))
        if pending.count >= ReplicaTransfer.groupCount || bytes >= ReplicaTransfer.groupBytes { try flush() }
        return true
    }

    /// Whether the replica's file at a path has the bytes that it should.
    func isSound(_ path: String, _ content: Content) throws(ArchiveError) -> Bool {
        let file = try SystemCall.open(path, in: replica.root.number, O_RDONLY, named: replica.layout.path(path))
        return content.matches(try digest(file.number, named: replica.layout.path(path)))
    }

    /// Brings what was added to the disk, reads it back, and gives it its names.
    func flush() throws(ArchiveError) {
        guard !pending.isEmpty else { return }
        if pending.count < GroupCommit.groupSyncCount {
            for file in pending {
                try SystemCall.sync(
                    file.temporary,
                    in: replica.staging.number,
                    named: replica.layout.path("staging/\(file.temporary)")
                )
            }
        } else {
            try replica.hot.syncAll()
        }
        var folders: Set<String> = []
        var arrived: [Pending] = []
        for file in pending where try verify(file) {
            try place(file, &folders)
            arrived.append(file)
        }
        pending.removeAll(keepingCapacity: true)
        bytes = 0
        if folders.count < GroupCommit.groupSyncCount {
            for folder in folders.sorted(by: >) {
                try SystemCall.sync(folder, in: replica.root.number, named: replica.layout.path(folder))
            }
        } else {
            try replica.hot.syncAll()
        }
        for file in arrived { try report(.copied(file.path, file.content.size)) }
    }

    /// Reads a file back; false, and it is gone, where the archive's own has other bytes, too.
    private func verify(_ file: Pending) throws(ArchiveError) -> Bool {
        let name = replica.layout.path("staging/\(file.temporary)")
        let copy = try SystemCall.open(file.temporary, in: replica.staging.number, O_RDONLY, named: name)
        // So that the bytes come from the disk, as far as the file system lets them go.
        _ = posix_fadvise(copy.number, 0, 0, POSIX_FADV_DONTNEED)
        if file.content.matches(try digest(copy.number, named: name)) { return true }
        try SystemCall.remove(file.temporary, in: replica.staging.number, named: name)
        let source = try SystemCall.open(file.path, in: archive.root.number, O_RDONLY, named: file.path)
        guard try !file.content.matches(digest(source.number, named: file.path)) else {
            throw ArchiveError(
                .inputOutput,
                subject: replica.layout.path(file.path),
                detail: "read back with other bytes than were written",
                hint: "check the replica's disk (dmesg, smartctl), then run the command again"
            )
        }
        let code: ArchiveError.Code =
            switch file.content {
            case .object: .objectDigestMismatch
            case .lines: .itemsDigestMismatch
            }
        try report(.damaged(ArchiveFinding(.damage, ArchiveError(code, subject: file.path))))
        return false
    }

    private func place(_ file: Pending, _ folders: inout Set<String>) throws(ArchiveError) {
        let parts = file.path.split(separator: "/").dropLast()
        var folder = ""
        for part in parts {
            let above = folder.isEmpty ? "." : folder
            folder += folder.isEmpty ? "\(part)" : "/\(part)"
            guard !folders.contains(folder) else { continue }
            try SystemCall.makeDirectory(
                folder,
                in: replica.root.number,
                mode: 0o750,
                named: replica.layout.path(folder)
            )
            // Also where it was there: an interrupted run may have made it without syncing.
            folders.insert(above)
        }
        let done = SystemCall.retrying {
            renameat(replica.staging.number, file.temporary, replica.root.number, file.path)
        }
        guard done == 0 else { throw ArchiveError(errno: errno, "rename", replica.layout.path(file.path)) }
        folders.insert(folder)
    }

    private func digest(_ descriptor: Int32, named name: String) throws(ArchiveError) -> ItemObject {
        var digests = try DigestPair()
        while true {
            let count = try SystemCall.read(descriptor, into: buffer.memory, named: name)
            if count == 0 { break }
            try digests.update(UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]).bytes)
        }
        return try digests.finalize()
    }
}
