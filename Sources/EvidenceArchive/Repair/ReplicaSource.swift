import ArchiveFormats

/// A replica, or any other copy of an archive's folder, as a source of what the archive lost.
final class ReplicaSource: RepairSource {
    private let layout: ArchiveLayout
    private let root: OwnedDescriptor
    private let hot: HotTier
    // Objects of packs that the archive's catalogue does not lead to, once they have been looked for.
    private var packs: [ObjectDigest: (path: String, offset: Int)]?

    /// Throws `ARC-REPLICA-FOREIGN` where the folder is no copy of the archive with this identity.
    init(_ path: String, identity: String) throws(ArchiveError) {
        layout = ArchiveLayout(root: path)
        root = try SystemCall.openDirectory(path, followingLinks: true)
        let bytes = try WholeFile.read(
            ArchiveLayout.configurationName,
            in: root.number,
            limit: ArchiveConfiguration.largestLength
        )
        guard let bytes, try ArchiveConfiguration(decoding: bytes).identity == identity else {
            throw ArchiveError(.replicaForeign, subject: path)
        }
        hot = try HotTier(layout)
    }

    func read(
        _ stored: StoredObject,
        pack: PackDescription?,
        _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> Bool {
        let digest = stored.object.sha256
        if try hot.size(of: digest) == stored.object.size {
            let source = try hot.open(digest)
            let buffer = IOBuffer()
            while true {
                let count = try source.read(into: buffer.memory)
                if count == 0 { return true }
                try body(UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]))
            }
        }
        if let place = stored.location.cold, let pack, let offset = Int(exactly: place.offset) {
            return try PackSource.read(stored, at: offset, in: "\(layout.cold)/\(pack.path)", body)
        }
        guard let place = try index()[digest] else { return false }
        return try PackSource.read(stored, at: place.offset, in: "\(layout.cold)/\(place.path)", body)
    }

    func lines(_ digest: ObjectDigest) throws(ArchiveError) -> GroupRecord? {
        do throws(ArchiveError) {
            return try hot.items(digest)
        } catch {
            guard error.code.kind == .damage else { throw error }
            return nil
        }
    }

    func lineFiles(startingWith first: UInt8) throws(ArchiveError) -> [ObjectDigest] {
        var files: [ObjectDigest] = []
        for case .items(let digest) in try hot.entries(startingWith: first) { files.append(digest) }
        return files
    }

    func restore(_ pack: PackDescription, in archive: Archive) throws(ArchiveError) -> Bool {
        let copy = PackCopy(
            from: root.number,
            layout,
            to: archive.root.number,
            archive.layout,
            staging: archive.staging.number
        )
        do throws(ArchiveError) {
            try copy.copy(pack, ColdReplication.folder(of: pack))
            return true
        } catch {
            guard error.code.kind == .damage else { throw error }
            return false
        }
    }

    /// Where the objects of all packs stand: for an archive that does not know of a pack any more.
    private func index() throws(ArchiveError) -> [ObjectDigest: (path: String, offset: Int)] {
        if let packs { return packs }
        var found: [ObjectDigest: (path: String, offset: Int)] = [:]
        let tree = try TreeFiles(below: ArchiveLayout.coldName, in: root.number, skippingObjects: false)
        for path in tree.files.keys.sorted() where path.hasSuffix(".zip") {
            for (digest, offset) in try PackSource.objects("\(layout.cold)/\(path)") { found[digest] = (path, offset) }
        }
        packs = found
        return found
    }
}
