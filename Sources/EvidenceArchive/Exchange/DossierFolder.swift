import ArchiveFormats
import DurableFiles

/// A dossier in the making: a folder beside its target that gets its name, or becomes a bag or ZIP file, once complete.
///
/// Given up it is removed, and one whose process was killed goes with the next one in the same directory; the target is not
/// there before everything is on the disk.
package final class DossierFolder {
    /// Where the files stand until the dossier is published.
    package let path: String
    private let target: String
    private let parent: Directory
    private let name: String
    private let temporaryName: String
    private var staged: StagedFolder?
    /// Says to others that somebody is still at work; it stands beside the folder, which is to have nothing but the dossier.
    private let lock: FileLock

    private static let prefix = ".lastro-export-"
    private static let lockSuffix = ".lock"
    private static let bagSuffix = ".bag"
    private static let zipSuffix = ".zip"

    private var files: [String: ItemObject] = [:]

    /// Throws `ARC-ARCHIVE-EXISTS` where something has the target's name, `ARC-IO-…`.
    ///
    /// `mark`: what tells this dossier in the making from another one, as a few random digits.
    package init(target: String, mark: String) throws(ArchiveError) {
        var trimmed = Substring(target)
        while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
        let slash = trimmed.lastIndex(of: "/")
        let folder = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
        name = String(slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed)
        guard !name.isEmpty, name != ".", name != ".." else {
            throw ArchiveError(.alreadyExists, subject: target, hint: "name a target that is not there")
        }
        self.target = target
        let temporaryName = Self.prefix + mark
        self.temporaryName = temporaryName
        do throws(DurableFileError) {
            parent = try Directory.open(folder)
            guard try parent.status(of: name) == nil else {
                throw DurableFileError(.exists, operation: "export", path: target)
            }
        } catch {
            guard error.code == .exists else { throw ArchiveError(error, named: folder) }
            throw ArchiveError(
                .alreadyExists,
                subject: target,
                hint: "name a target that is not there: nothing is ever overwritten"
            )
        }
        path = "\(folder)/\(temporaryName)"
        let parent = parent
        Self.removeAbandoned(in: parent)
        do throws(DurableFileError) {
            lock = try Self.lock(temporaryName + Self.lockSuffix, in: parent)
        } catch {
            throw ArchiveError(error, named: folder)
        }
        staged = try exchanging(target) { () throws(ArchiveFormatError) in
            try StagedFolder(temporaryName, in: parent)
        }
    }

    deinit {
        staged = nil
        _ = try? parent.removeFile(temporaryName + Self.lockSuffix)
        withExtendedLifetime(lock) {}
    }

    /// Takes a lock whose file is new; one that another export removed as abandoned, before it was held, is made again.
    private static func lock(_ name: String, in parent: Directory) throws(DurableFileError) -> FileLock {
        while true {
            let lock = try FileLock.acquire(.exclusive, name: name, in: parent, waiting: .seconds(5))
            if try parent.status(of: name) != nil { return lock }
        }
    }

    /// Removes what killed exports left in a directory: that whose lock nobody holds.
    ///
    /// What cannot be removed stays.
    private static func removeAbandoned(in parent: Directory) {
        for entry in (try? parent.entries()) ?? [] where entry.kind == .file {
            guard entry.name.hasPrefix(prefix), entry.name.hasSuffix(lockSuffix),
                let lock = try? FileLock.acquire(.exclusive, name: entry.name, in: parent)
            else { continue }
            let folder = String(entry.name.dropLast(lockSuffix.count))
            _ = try? parent.removeFile(folder + zipSuffix)
            for name in [folder + bagSuffix, folder] {
                _ = try? parent.open(name).removeContents()
                _ = try? parent.removeDirectory(name)
            }
            _ = try? parent.removeFile(entry.name)
            withExtendedLifetime(lock) {}
        }
    }

    private func open() throws(ArchiveError) -> StagedFolder {
        guard let staged else { throw ArchiveError(.outOfOrder, detail: "a dossier that was published") }
        return staged
    }

    /// Adds a file whose bytes are at hand.
    @discardableResult
    package func add(_ bytes: [UInt8], at path: String) throws(ArchiveError) -> ItemObject {
        let staged = try open()
        try exchanging(path) { () throws(ArchiveFormatError) in try staged.write(bytes, to: path) }
        let object = try DigestPair.of(bytes.span.bytes)
        files[path] = object
        return object
    }

    /// Copies an object out of the archive, both digests checked on the way.
    package func add(_ object: ItemObject, from reader: ArchiveReader, at path: String) throws(ArchiveError) {
        let staged = try open()
        let sink = try exchanging(path) { () throws(ArchiveFormatError) in try staged.create(path) }
        let stored = try reader.read(object.sha256) { piece throws(ArchiveError) in
            let block = piece.withUnsafeBytes { Array($0) }
            try exchanging(path) { () throws(ArchiveFormatError) in try sink.write(block[...]) }
        }
        guard stored.object == object else { throw ArchiveError(.objectDigestMismatch, subject: object.sha256.hex) }
        try exchanging(path) { () throws(ArchiveFormatError) in try sink.close() }
        files[path] = object
    }

    /// Writes both manifests, the second over the first too; gives the digests of the second, by which the dossier is known.
    package func seal() throws(ArchiveError) -> ItemObject {
        let manifest512 = DossierManifest.bytes(files.map { ($0.key, $0.value.sha512.hex) })
        try add(manifest512, at: DossierLayout.manifest512)
        let manifest256 = DossierManifest.bytes(files.map { ($0.key, $0.value.sha256.hex) })
        return try add(manifest256, at: DossierLayout.manifest256)
    }

    /// How many files there are, and their bytes.
    package var volume: (files: Int, bytes: UInt64) { (files.count, files.values.reduce(0) { $0 + $1.size }) }

    /// The folders that have files, of any depth.
    package var folders: Set<String> {
        Set(files.keys.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } })
    }

    /// Gives the dossier its name in the form asked for; on return it is on the disk.
    ///
    /// `day`: of the bag's making. Throws `ARC-ARCHIVE-EXISTS` where something took the name meanwhile.
    package func publish(as form: DossierForm, on day: ArchiveDay) throws(ArchiveError) {
        let staged = try open()
        switch form {
        case .directory:
            try exchanging(target) { () throws(ArchiveFormatError) in try staged.publish(as: name, in: parent) }
        case .bag: try exchanging(target) { () throws(ArchiveFormatError) in try writeBag(day) }
        case .zip: try writeZIP()
        }
        self.staged = nil
    }

    private func source(_ path: String) throws(ArchiveFormatError) -> any ByteSource {
        let parts = path.split(separator: "/").map(String.init)
        var folder: Directory
        do throws(DurableFileError) {
            folder = try parent.open(temporaryName)
            for part in parts.dropLast() { folder = try folder.open(part) }
        } catch {
            throw ArchiveFormatError(.unreadable, at: path)
        }
        return try FileSource(parts.last ?? "", in: folder)
    }

    private var sortedPaths: [String] { files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    private func writeBag(_ day: ArchiveDay) throws(ArchiveFormatError) {
        let bag = try BagFolderWriter(temporaryName + Self.bagSuffix, in: parent)
        for path in sortedPaths { try bag.add(path, source(path), sha256: files[path]?.sha256.bytes) }
        try bag.addTagFile(DossierLayout.readme, Array(DossierFolder.pointer.utf8))
        let info = BagInfo([
            BagInfo.Field(label: "Bagging-Date", value: "\(day)"),
            BagInfo.Field(label: "Bag-Software-Agent", value: "lastro"),
        ])
        try bag.finish(info, publishingAs: name, in: parent)
    }

    /// What who opens a bag sees first.
    private static let pointer = """
        Este dossiê está no formato BagIt (RFC 8493). Os documentos e as instruções para
        conferi-los, data/LEIA-ME.txt, estão na pasta data: comece por ela.

        """

    private func writeZIP() throws(ArchiveError) {
        let temporary = temporaryName + Self.zipSuffix
        let parent = parent
        var isPublished = false
        defer { if !isPublished { _ = try? parent.removeFile(temporary) } }
        try exchanging(target) { () throws(ArchiveFormatError) in
            let sink = try FileSink(temporary, in: parent)
            let zip = ZIPWriter(to: sink)
            // Unpacked it must not spill its files beside others.
            let folder = DossierNames.plain(name.lowercased().hasSuffix(".zip") ? String(name.dropLast(4)) : name)
            for path in sortedPaths { try zip.add("\(folder)/\(path)", source(path)) }
            _ = try zip.finish()
            try sink.close()
        }
        do throws(DurableFileError) {
            try parent.rename(temporary, to: parent, as: name)
            isPublished = true
            try parent.sync()
        } catch {
            guard error.code == .exists else { throw ArchiveError(error, named: target) }
            throw ArchiveError(.alreadyExists, subject: target, hint: "name a target that is not there")
        }
    }
}
