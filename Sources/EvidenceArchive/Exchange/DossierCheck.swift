import ArchiveFormats
import TransparencyLog

/// The steps by which a dossier is verified.
struct DossierCheck {
    /// The most bytes of the item lines, all together.
    private static let largestItems = 1 << 30
    /// The most bytes of an entry or proof.
    private static let largestProof = LogProof.largestLength

    let tree: any FileTree
    private var sizes: [String: Int] = [:]
    private var digests: [String: ItemObject] = [:]

    init(_ tree: any FileTree) { self.tree = tree }

    /// Every file, none of them a link or out of the dossier, and of those that must be there each.
    mutating func list() throws(ArchiveError) {
        let tree = tree
        let entries = try exchanging("dossier") { () throws(ArchiveFormatError) in try tree.entries() }
        for entry in entries {
            if let defect = SafePath.defect(of: entry.path) { throw .dossier(entry.path, "a path \(defect)") }
            switch entry.kind {
            case .file(let size): sizes[entry.path] = size
            case .folder: continue
            case .other: throw .dossier(entry.path, "neither a file nor a folder")
            }
        }
        for path in [
            DossierLayout.inventory, DossierLayout.manifest256, DossierLayout.manifest512, DossierLayout.items,
            DossierLayout.checkpoint,
        ] where sizes[path] == nil {
            throw .dossier(path, "not there: not a dossier, or not all of it")
        }
    }

    /// A file's bytes, which must be those that were digested.
    func bytes(_ path: String, limit: Int = DossierInventory.largestLength) throws(ArchiveError) -> [UInt8] {
        guard let size = sizes[path] else { throw .dossier(path, "not there") }
        guard size <= limit else { throw .dossier(path, "longer than \(limit) bytes") }
        var bytes: [UInt8] = []
        let tree = tree
        try exchanging(path) { () throws(ArchiveFormatError) in
            try tree.stream(path) { (block) throws(ArchiveFormatError) in
                guard bytes.count + block.count <= limit else { throw ArchiveFormatError(.tooLarge, at: path) }
                bytes += block
            }
        }
        if let known = digests[path], try DigestPair.of(bytes.span.bytes) != known {
            throw .dossier(path, "changed while it was read")
        }
        return bytes
    }

    /// Both manifests name every other file, and each file has both digests; gives the first manifest's own.
    mutating func compareManifests() throws(ArchiveError) -> ItemObject {
        let manifest = try bytes(DossierLayout.manifest256, limit: DossierManifest.largestLength)
        guard let expected256 = DossierManifest.read(manifest, digits: 64) else {
            throw .dossier(DossierLayout.manifest256, "not a manifest")
        }
        let other = try bytes(DossierLayout.manifest512, limit: DossierManifest.largestLength)
        guard let expected512 = DossierManifest.read(other, digits: 128) else {
            throw .dossier(DossierLayout.manifest512, "not a manifest")
        }
        let own: Set = [DossierLayout.manifest256, DossierLayout.manifest512]
        for path in sizes.keys.sorted() where !own.contains(path) {
            guard expected256[path] != nil, expected512[path] != nil else {
                throw .dossier(path, "in no manifest")
            }
        }
        for path in Set(expected256.keys).union(expected512.keys).sorted() where sizes[path] == nil {
            throw .dossier(path, "in a manifest, and not there")
        }
        for path in sizes.keys.sorted() where path != DossierLayout.manifest256 {
            let object = try digest(path)
            guard object.sha256.hex == expected256[path] else { throw .dossier(path, "another SHA-256") }
            guard path == DossierLayout.manifest512 || object.sha512.hex == expected512[path] else {
                throw .dossier(path, "another SHA-512")
            }
            digests[path] = object
        }
        let object = try DigestPair.of(manifest.span.bytes)
        digests[DossierLayout.manifest256] = object
        return object
    }

    private func digest(_ path: String) throws(ArchiveError) -> ItemObject {
        let tree = tree
        let found = try exchanging(path) { () throws(ArchiveFormatError) in
            var digester = try ContentDigester()
            try tree.stream(path) { (block) throws(ArchiveFormatError) in try digester.update(block) }
            return try digester.finalize()
        }
        guard let sha256 = ObjectDigest(bytes: found.sha256), let sha512 = Digest512(bytes: found.sha512) else {
            throw ArchiveError(.cryptographyFailed)
        }
        return ItemObject(sha256: sha256, sha512: sha512, size: UInt64(found.byteCount))
    }

    /// The files in a folder, by path; nothing says what they are.
    func files(in folder: String) -> [(path: String, object: ItemObject)] {
        digests.filter { $0.key.hasPrefix(folder + "/") }
            .map { (path: $0.key, object: $0.value) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The inventory's objects are the files that they say, each once.
    func compare(_ files: [DossierFile]) throws(ArchiveError) -> [ObjectDigest: DossierFile] {
        var found: [ObjectDigest: DossierFile] = [:]
        var paths: Set<String> = []
        for file in files {
            guard digests[file.path] == file.object else {
                throw .dossier(file.path, "another content than the inventory says")
            }
            guard paths.insert(file.path).inserted, found.updateValue(file, forKey: file.object.sha256) == nil else {
                throw .dossier(file.path, "twice in the inventory")
            }
        }
        return found
    }

    /// The checkpoint, signed with the inventory's key for the log of its archive.
    func checkpoint(_ inventory: DossierInventory) throws(ArchiveError) -> SignedCheckpoint {
        let bytes = try bytes(DossierLayout.checkpoint, limit: SignedNote.largestLength)
        do throws(TransparencyLogError) {
            return try SignedCheckpoint(
                bytes,
                origin: LogOrigin(ArchiveConfiguration.origin(inventory.archive)),
                keys: [VerifierKey(inventory.key)]
            )
        } catch {
            throw .dossier(DossierLayout.checkpoint, "does not verify (\(error))")
        }
    }

    /// Each item line is the one that the log tells of, and its objects are all there.
    func items(
        _ inventory: DossierInventory,
        _ files: [ObjectDigest: DossierFile],
        _ checkpoint: SignedCheckpoint
    ) throws(ArchiveError) -> [VerifiedDossier.Item] {
        let lines = try bytes(DossierLayout.items, limit: DossierCheck.largestItems)
        let parts = lines.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard parts.last?.isEmpty == true, parts.count - 1 == inventory.items.count else {
            throw .dossier(DossierLayout.items, "not as many lines as the inventory has items")
        }
        var items: [VerifiedDossier.Item] = []
        for (number, (part, entry)) in zip(parts, inventory.items).enumerated() {
            let line: ItemLine
            do throws(ArchiveError) {
                line = try ItemLine(decoding: Array(part))
            } catch {
                guard error.code == .itemLineInvalid else { throw error }
                throw .dossier(DossierLayout.items, "line \(number + 1) is not an item line")
            }
            guard line.digest == entry.commitment else {
                throw .dossier(DossierLayout.items, "line \(number + 1) is another one than the inventory says")
            }
            guard line.item.role != .batch else {
                throw .dossier(DossierLayout.items, "line \(number + 1) is a batch, which no dossier has")
            }
            try compare(line.item, entry, files)
            items.append(try prove(line, entry, inventory, checkpoint))
        }
        return items
    }

    private func compare(
        _ item: ArchiveItem,
        _ entry: DossierInventory.Item,
        _ files: [ObjectDigest: DossierFile]
    ) throws(ArchiveError) {
        guard let file = files[item.object.sha256], file.object == item.object, file.path == entry.path else {
            throw .dossier(entry.path, "not the object of its item")
        }
        for evidence in item.evidence where files[evidence.object.sha256]?.object != evidence.object {
            throw .dossier(DossierLayout.inventory, "evidence \(evidence.object.sha256.hex) is missing")
        }
        if let content = item.content, files[content] == nil {
            throw .dossier(DossierLayout.inventory, "the signed content \(content.hex) is missing")
        }
    }

    /// The log has an entry that tells of the line, and the checkpoint covers it.
    private func prove(
        _ line: ItemLine,
        _ item: DossierInventory.Item,
        _ inventory: DossierInventory,
        _ checkpoint: SignedCheckpoint
    ) throws(ArchiveError) -> VerifiedDossier.Item {
        let entry = try bytes(item.event, limit: 0xFFFF)
        guard let event = AuditEvent(entry: entry[...]), event.subject == line.digest,
            [.add, .import, .judge, .repair].contains(event.kind)
        else { throw .dossier(item.event, "not the event of its item") }
        let bytes = try bytes(item.proof, limit: DossierCheck.largestProof)
        let isProven: Bool
        do throws(TransparencyLogError) {
            let proof = try LogProof(bytes)
            let signed = try proof.verify(
                entry: entry[...],
                origin: checkpoint.checkpoint.origin,
                keys: [VerifierKey(inventory.key)]
            )
            isProven =
                signed?.checkpoint == checkpoint.checkpoint && UInt64(clamping: proof.index) == item.index
        } catch {
            throw .dossier(item.proof, "does not verify (\(error))")
        }
        guard isProven else { throw .dossier(item.proof, "does not lead to the checkpoint") }
        return VerifiedDossier.Item(line: line, path: item.path, index: item.index, entry: entry, proof: bytes)
    }
}
