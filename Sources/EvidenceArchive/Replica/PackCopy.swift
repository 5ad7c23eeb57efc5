import Glibc

/// Copies packs from one storage root to another: a whole OCFL object each, read back before it gets its place by a rename.
struct PackCopy {
    private static let cold = ArchiveLayout.coldName
    private static let newName = "pack.new"
    private static let oldName = "pack.old"

    /// The directories that have the two `cold` folders, and the target's own for what is in the making.
    private let source: Int32
    private let target: Int32
    private let staging: Int32
    private let sourceLayout: ArchiveLayout
    private let layout: ArchiveLayout

    /// The descriptors stay the caller's, and open.
    init(
        from source: Int32,
        _ sourceLayout: ArchiveLayout,
        to target: Int32,
        _ layout: ArchiveLayout,
        staging: Int32
    ) {
        self.source = source
        self.sourceLayout = sourceLayout
        self.target = target
        self.layout = layout
        self.staging = staging
    }

    /// Whether the target has a pack with just the bytes that the catalogue knows, in an OCFL object that is whole.
    func isSound(_ pack: PackDescription, _ folder: String) throws(ArchiveError) -> Bool {
        guard try hasSoundFile(pack) else { return false }
        do throws(ArchiveError) {
            try PackObject(folder, layout).check(pack)
            return true
        } catch {
            guard error.code.kind == .damage else { throw error }
            return false
        }
    }

    /// Whether the target has a pack's own file with just these bytes, whatever stands beside it.
    func hasSoundFile(_ pack: PackDescription) throws(ArchiveError) -> Bool {
        let name = "\(Self.cold)/\(pack.path)"
        guard try SystemCall.size(name, in: target) == pack.size else { return false }
        return try digests(name, in: target) == Self.object(pack)
    }

    /// Copies a pack with all of its OCFL object, in the place of what is there.
    ///
    /// Throws `ARC-PACK-MISSING`, `ARC-PACK-DAMAGED`, `ARC-PACK-DIGEST-MISMATCH` where the source's is not sound: nothing is
    /// changed then.
    func copy(_ pack: PackDescription, _ folder: String) throws(ArchiveError) {
        let object = "\(Self.cold)/\(folder)"
        let tree = try TreeFiles(below: object, in: source, skippingObjects: false)
        let name = "\(Self.cold)/\(pack.path)"
        guard let size = try SystemCall.size(name, in: source) else {
            throw ArchiveError(.packMissing, subject: name)
        }
        guard size == pack.size else { throw ArchiveError(.packDamaged, subject: name) }
        try PackObject(folder, sourceLayout).check(pack)
        try DirectoryListing.removeTree(Self.newName, in: staging, named: Self.newName)
        try SystemCall.makeDirectory(Self.newName, in: staging, mode: 0o750)
        var folders: Set<String> = [Self.newName]
        for path in tree.files.keys.sorted() {
            var above = Self.newName
            for part in path.split(separator: "/").dropLast() {
                above += "/\(part)"
                try SystemCall.makeDirectory(above, in: staging, mode: 0o750)
                folders.insert(above)
            }
            let copied = try copy("\(object)/\(path)", to: "\(Self.newName)/\(path)")
            let expected = "\(folder)/\(path)" == pack.path ? Self.object(pack) : copied
            let arrived = try digests("\(Self.newName)/\(path)", in: staging)
            guard arrived != expected else { continue }
            guard copied == expected else {
                throw ArchiveError(.packDigestMismatch, subject: "\(object)/\(path)")
            }
            throw unfaithful("\(object)/\(path)")
        }
        for folder in folders.sorted(by: >) { try SystemCall.sync(folder, in: staging) }
        try makeFolders(above: object)
        try takeAway(folder)
        try makeFolders(above: object)
        guard SystemCall.retrying({ renameat(staging, Self.newName, target, object) }) == 0 else {
            throw ArchiveError(errno: errno, "rename", layout.path(object))
        }
        try WholeFile.syncParent(of: object, in: target, named: layout.path(object))
    }

    /// Copies a file, and gives the digests of what was read.
    private func copy(_ path: String, to temporary: String) throws(ArchiveError) -> ItemObject {
        let name = layout.path("\(ArchiveLayout.stagingName)/\(temporary)")
        let from = try SystemCall.open(path, in: source, O_RDONLY, named: path)
        let flags = O_WRONLY | O_CREAT | O_EXCL
        let to = try SystemCall.open(temporary, in: staging, flags, mode: 0o440, named: name)
        var digests = try DigestPair()
        try SystemCall.stream(from.number, named: path) { bytes throws(ArchiveError) in
            try digests.update(bytes.bytes)
            try SystemCall.write(to.number, bytes, named: name)
        }
        try SystemCall.sync(to.number, named: name)
        _ = posix_fadvise(to.number, 0, 0, POSIX_FADV_DONTNEED)
        return try digests.finalize()
    }

    private func digests(_ path: String, in directory: Int32) throws(ArchiveError) -> ItemObject {
        let file = try SystemCall.open(path, in: directory, O_RDONLY)
        var digests = try DigestPair()
        try SystemCall.stream(file.number, named: path) { bytes throws(ArchiveError) in
            try digests.update(bytes.bytes)
        }
        return try digests.finalize()
    }

    /// Removes an OCFL object from the target, and the folders that are empty then, which OCFL does not allow.
    func takeAway(_ folder: String) throws(ArchiveError) {
        let path = "\(Self.cold)/\(folder)"
        try DirectoryListing.removeTree(Self.oldName, in: staging, named: Self.oldName)
        guard SystemCall.retrying({ renameat(target, path, staging, Self.oldName) }) == 0 else {
            guard errno == ENOENT else { throw ArchiveError(errno: errno, "rename", layout.path(path)) }
            return
        }
        var parts = folder.split(separator: "/").dropLast()
        while !parts.isEmpty {
            let above = "\(Self.cold)/" + parts.joined(separator: "/")
            guard unlinkat(target, above, AT_REMOVEDIR) == 0 else { break }
            parts = parts.dropLast()
        }
        let above = parts.isEmpty ? Self.cold : "\(Self.cold)/" + parts.joined(separator: "/")
        try SystemCall.sync(above, in: target, named: layout.path(above))
        try DirectoryListing.removeTree(Self.oldName, in: staging, named: Self.oldName)
    }

    /// Makes the folders of a path, durably.
    func makeFolders(above path: String) throws(ArchiveError) {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            let above = folder.isEmpty ? "." : folder
            folder += folder.isEmpty ? "\(part)" : "/\(part)"
            let name = layout.path(folder)
            guard try SystemCall.makeDirectory(folder, in: target, mode: 0o750, named: name) else { continue }
            try SystemCall.sync(above, in: target, named: name)
        }
    }

    /// The error of a file that was read back with other bytes.
    func unfaithful(_ path: String) -> ArchiveError {
        ArchiveError(
            .inputOutput,
            subject: layout.path(path),
            detail: "read back with other bytes than were written",
            hint: "check the replica's disk (dmesg, smartctl), then run the command again"
        )
    }

    private static func object(_ pack: PackDescription) -> ItemObject {
        ItemObject(sha256: pack.sha256, sha512: pack.sha512, size: pack.size)
    }
}
