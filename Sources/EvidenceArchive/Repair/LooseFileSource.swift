import Glibc

/// Plain files, such as the originals that were once added, as a source of objects: they are known by size and digest alone.
final class LooseFileSource: RepairSource {
    /// The folder; nil where one file was named.
    private let folder: Int32
    private let owned: OwnedDescriptor?
    /// Files that were not digested yet: only those of a size that is asked for ever are.
    private var unread: [UInt64: [String]] = [:]
    private var known: [ObjectDigest: String] = [:]

    /// A file, or a folder with files at any depth; links are left out.
    ///
    /// Throws `ARC-REPLICA-FOREIGN` where there are none.
    init(_ path: String) throws(ArchiveError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw ArchiveError(errno: errno, "stat", path) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            folder = AT_FDCWD
            owned = nil
            unread = [UInt64(clamping: status.st_size): [path]]
            return
        }
        let opened = try SystemCall.openDirectory(path, followingLinks: true)
        folder = opened.number
        let files = try TreeFiles(below: ".", in: opened.number, skippingObjects: false).files
        owned = consume opened
        guard !files.isEmpty else {
            throw ArchiveError(
                .replicaForeign,
                subject: path,
                detail: "no files in it",
                hint: "name a replica, a pack, or a folder with the originals"
            )
        }
        for (file, size) in files { unread[size, default: []].append(file) }
    }

    func read(
        _ stored: StoredObject,
        pack: PackDescription?,
        _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> Bool {
        for file in (unread.removeValue(forKey: stored.object.size) ?? []).sorted() {
            if let digest = try digest(file) { known[digest] = file }
        }
        guard let file = known[stored.object.sha256] else { return false }
        try stream(file, body)
        return true
    }

    /// The file's SHA-256; nil for one that cannot be read, which mends nothing.
    private func digest(_ file: String) throws(ArchiveError) -> ObjectDigest? {
        var digests = try DigestPair()
        do throws(ArchiveError) {
            try stream(file) { bytes throws(ArchiveError) in try digests.update(bytes.bytes) }
        } catch {
            guard error.code == .inputOutput || error.code == .notWritable else { throw error }
            return nil
        }
        return try digests.finalize().sha256
    }

    private func stream(
        _ file: String,
        _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let opened = try SystemCall.open(file, in: folder, O_RDONLY | O_NONBLOCK, named: file)
        try SystemCall.stream(opened.number, named: file, body)
    }
}
