import DurableFiles
import Glibc

/// The hot tier: each object a file of its own, named after its digest, and beside them the item lines of each group.
package final class HotTier: Sendable {
    /// What a name in the tier says that it is.
    package enum Entry: Sendable, Hashable {
        case object(ObjectDigest)
        /// Item lines of a commit group, by the digest of the file.
        case items(ObjectDigest)
        /// A name, relative to `hot`, that does not belong there.
        case foreign(String)
    }

    let root: OwnedDescriptor
    // Open before anything is written, so that it learns of all errors since.
    private let directory: Directory

    /// Opens the tier of an archive; throws `ARC-OBJECT-MISSING` where its folder is lost, `ARC-IO-…`.
    package init(_ layout: ArchiveLayout) throws(ArchiveError) {
        guard access(layout.hot, F_OK) == 0 || errno != ENOENT else {
            throw ArchiveError(.objectMissing, subject: ArchiveLayout.hotName, detail: "the folder is missing")
        }
        root = try SystemCall.openDirectory(layout.hot)
        do throws(DurableFileError) {
            directory = try Directory.open(layout.hot)
        } catch {
            throw ArchiveError(error, named: layout.hot)
        }
    }

    /// The path of an object relative to the archive, for messages.
    package static func name(of digest: ObjectDigest) -> String {
        "\(ArchiveLayout.hotName)/\(ArchiveLayout.object(digest))"
    }

    /// The size of an object's file in bytes; nil where the tier does not have it.
    package func size(of digest: ObjectDigest) throws(ArchiveError) -> UInt64? {
        try SystemCall.size(ArchiveLayout.object(digest), in: root.number, named: HotTier.name(of: digest))
    }

    /// Whether the tier has an object.
    package func contains(_ digest: ObjectDigest) throws(ArchiveError) -> Bool { try size(of: digest) != nil }

    /// Opens an object; throws `ARC-OBJECT-MISSING` where the tier does not have it.
    package func open(_ digest: ObjectDigest) throws(ArchiveError) -> HotObject {
        let path = ArchiveLayout.object(digest)
        return try HotObject(path, in: root.number, named: HotTier.name(of: digest))
    }

    /// The file of an object, open for reading; throws `ARC-OBJECT-MISSING` where the tier does not have it.
    func file(_ digest: ObjectDigest) throws(ArchiveError) -> OwnedDescriptor {
        let name = HotTier.name(of: digest)
        guard try size(of: digest) != nil else { throw ArchiveError(.objectMissing, subject: name) }
        return try SystemCall.open(ArchiveLayout.object(digest), in: root.number, O_RDONLY, named: name)
    }

    /// The item lines of one commit group as they stand in the tier, with their digest checked.
    ///
    /// Throws `ARC-OBJECT-MISSING`, `ARC-ITEMS-DIGEST-MISMATCH`, `ARC-ITEM-LINE-INVALID`.
    package func items(_ digest: ObjectDigest) throws(ArchiveError) -> GroupRecord {
        let path = ArchiveLayout.items(digest)
        let name = "\(ArchiveLayout.hotName)/\(path)"
        guard let bytes = try WholeFile.read(path, in: root.number, limit: GroupRecord.largestLength, named: name)
        else {
            throw ArchiveError(.objectMissing, subject: name)
        }
        guard try ObjectDigest(hashing: bytes) == digest else {
            throw ArchiveError(.itemsDigestMismatch, subject: name)
        }
        return try GroupRecord(decoding: bytes)
    }

    /// What the tier has below the first two digits of a digest, in the order of the names.
    ///
    /// 256 calls list the whole tier, with the memory of one part.
    package func entries(startingWith first: UInt8) throws(ArchiveError) -> [Entry] {
        let outer = Hexadecimal.text([first])
        var entries: [Entry] = []
        for inner in try DirectoryListing.names(of: outer, in: root.number, named: "hot/\(outer)") {
            guard inner.utf8.count == 2, Hexadecimal.octets(Array(inner.utf8)) != nil else {
                entries.append(.foreign("\(outer)/\(inner)"))
                continue
            }
            let folder = "\(outer)/\(inner)"
            for name in try DirectoryListing.names(of: folder, in: root.number, named: "hot/\(folder)") {
                entries.append(HotTier.entry(name, in: folder))
            }
        }
        return entries
    }

    /// Names at the top of the tier that are no folder of it.
    package func foreignNames() throws(ArchiveError) -> [String] {
        try DirectoryListing.names(of: ".", in: root.number, named: ArchiveLayout.hotName)
            .filter { $0.utf8.count != 2 || Hexadecimal.octets(Array($0.utf8)) == nil }
    }

    private static func entry(_ name: String, in folder: String) -> Entry {
        let path = "\(folder)/\(name)"
        if let digest = ObjectDigest(hex: name), ArchiveLayout.object(digest) == path { return .object(digest) }
        let suffix = ArchiveLayout.itemsSuffix
        if name.hasSuffix(suffix), let digest = ObjectDigest(hex: name.dropLast(suffix.utf8.count)),
            ArchiveLayout.items(digest) == path
        {
            return .items(digest)
        }
        return .foreign(path)
    }

    /// Moves a file to an object's place, replacing what is there: equal names have equal bytes.
    ///
    /// `staging` is an open directory of the archive's file system that has the file under `name`; gives false where it
    /// does not. Neither directory is synced.
    package func install(_ digest: ObjectDigest, from name: String, in staging: Int32) throws(ArchiveError) -> Bool {
        let path = ArchiveLayout.object(digest)
        return try place(path) { renameat(staging, name, self.root.number, path) }
    }

    /// Gives the item lines of a staged group their place too; the staged name stays until the group is done.
    func installItems(_ digest: ObjectDigest, from name: String, in staging: Int32) throws(ArchiveError) {
        let path = ArchiveLayout.items(digest)
        _ = try place(path) { linkat(staging, name, self.root.number, path, 0) }
    }

    /// Makes the call, with the folders of the path where they are missing; false where the source is not there.
    private func place(_ path: String, _ call: () -> Int32) throws(ArchiveError) -> Bool {
        let name = "\(ArchiveLayout.hotName)/\(path)"
        for attempt in 0...1 {
            if SystemCall.retrying(call) == 0 || errno == EEXIST { return true }
            guard errno == ENOENT else { throw ArchiveError(errno: errno, "rename", name) }
            // Folders are made when first needed: looking for each beforehand would be a call more for each file.
            guard attempt == 0 else { return false }
            // The outer folder is there most times: 256 are soon made.
            let inner = String(path.prefix(5))
            if mkdirat(root.number, inner, 0o750) == 0 { continue }
            for folder in [String(path.prefix(2)), inner] {
                try SystemCall.makeDirectory(folder, in: root.number, mode: 0o750, named: name)
            }
        }
        return false
    }

    /// Takes an object away; gives false where the tier does not have it.
    ///
    /// The folder is synced by `sync`.
    @discardableResult
    package func remove(_ digest: ObjectDigest) throws(ArchiveError) -> Bool {
        try SystemCall.remove(ArchiveLayout.object(digest), in: root.number, named: HotTier.name(of: digest))
    }

    /// Brings the folders of some objects to the disk, with the names of the folders themselves.
    package func sync(foldersOf digests: some Sequence<ObjectDigest>) throws(ArchiveError) {
        var folders: Set<String> = ["."]
        for digest in digests {
            let path = ArchiveLayout.object(digest)
            folders.insert(String(path.prefix(2)))
            folders.insert(String(path.prefix(5)))
        }
        for folder in folders.sorted(by: >) {
            try SystemCall.sync(folder, in: root.number, named: "\(ArchiveLayout.hotName)/\(folder)")
        }
    }

    /// Brings everything that was written to the archive's file system to the disk.
    package func syncAll() throws(ArchiveError) {
        do throws(DurableFileError) {
            try directory.syncFileSystem()
        } catch {
            throw ArchiveError(error, named: ArchiveLayout.hotName)
        }
    }
}
