import ArchiveFormats

/// Seals objects of the hot tier into one pack of the cold tier, and reads it again.
///
/// Nothing is changed but the cold tier and the staging area; what the catalogue does not enter is removed by `MoveRedo`.
struct PackSealer {
    /// Why a pack was not sealed.
    enum Failure: Error {
        /// An object that is not what the catalogue says: the others can be sealed without it.
        case object(StoredObject, ArchiveError)
        case archive(ArchiveError)
    }

    /// A pack that is on the disk, and was read again.
    struct Sealed {
        let name: PackName
        let path: String
        let file: ItemObject
        /// Of the local header, by the object's number.
        let offsets: [UInt64: UInt64]
    }

    let lease: WriterLease
    let area: StagingArea
    let at: ArchiveTime
    private var archive: Archive { lease.archive }

    init(_ lease: WriterLease, _ area: StagingArea, at: ArchiveTime) {
        self.lease = lease
        self.area = area
        self.at = at
    }

    /// Writes, syncs, moves into the storage root, and reads again.
    func seal(_ objects: [StoredObject]) throws(Failure) -> Sealed {
        let name: PackName
        let path: String
        let root: ColdRoot
        let lines: FileSource
        do throws(ArchiveError) {
            name = try PackName(of: objects)
            path = try name.path()
            root = try ColdRoot(creating: archive.layout)
            try clear(name, root)
            lines = try PackLines(area: area).write(for: objects, archive.catalogue)
        } catch {
            throw .archive(error)
        }
        let pack = try write(objects, lines, name, root)
        do throws(ArchiveError) {
            try PackLines(area: area).remove()
            try compare(pack, path)
            var offsets: [UInt64: UInt64] = [:]
            for (stored, packed) in zip(objects, pack.objects) {
                offsets[stored.sequence] = UInt64(clamping: packed.headerOffset)
            }
            return Sealed(name: name, path: path, file: try PackSealer.object(pack.digests), offsets: offsets)
        } catch {
            throw .archive(error)
        }
    }

    /// Takes away what stands under the pack's name, unless the catalogue knows it, and notes what may stand there from now
    /// on.
    private func clear(_ name: PackName, _ root: ColdRoot) throws(ArchiveError) {
        if try root.contains(name) {
            let isKnown = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.packs().contains { $0.identifier == name.urn }
            }
            // Left by a move that no catalogue knows of any more; all of its objects are hot.
            if !isKnown { try root.remove(name) }
        }
        let job = MoveJob.pack(name, at: at)
        try archive.catalogue.write { writer throws(ArchiveError) in try writer.set(job: job) }
    }

    private func write(
        _ objects: [StoredObject],
        _ lines: FileSource,
        _ name: PackName,
        _ root: ColdRoot
    ) throws(Failure) -> SealedPack {
        let writer: OCFLObjectWriter
        do throws(ArchiveError) {
            writer = try root.begin(name, in: area, archive.layout)
        } catch {
            throw .archive(error)
        }
        let subject = area.path(name.file)
        let pack = try writing(subject) { () throws(ArchiveFormatError) in
            try PackWriter(name.identifier, to: writer.beginFile(name.file))
        }
        for stored in objects { try add(stored, to: pack, subject) }
        return try writing(subject) { () throws(ArchiveFormatError) in
            let sealed = try pack.finish(items: lines, info: info(name))
            guard try writer.endFile() == sealed.digests else { throw ArchiveFormatError(.invalidRequest) }
            _ = try writer.seal(version(objects.count))
            return sealed
        }
    }

    private func writing<Outcome>(
        _ subject: String,
        _ body: () throws(ArchiveFormatError) -> Outcome
    ) throws(Failure) -> Outcome {
        do throws(ArchiveFormatError) {
            return try body()
        } catch {
            throw .archive(ArchiveError(error, named: subject))
        }
    }

    private func add(_ stored: StoredObject, to pack: PackWriter, _ subject: String) throws(Failure) {
        let digest = stored.object.sha256
        let source: FileSource
        do throws(ArchiveError) {
            source = try FileSource(archive.hot.file(digest), named: HotTier.name(of: digest))
            guard UInt64(source.byteCount) == stored.object.size else {
                throw ArchiveError(.objectSizeMismatch, subject: HotTier.name(of: digest))
            }
        } catch {
            throw error.code.kind == .damage ? .object(stored, error) : .archive(error)
        }
        let packed: PackedObject
        do throws(ArchiveFormatError) {
            packed = try pack.add(sha256: digest.bytes, source)
        } catch {
            guard error.code == .digestMismatch || error.code == .checksumMismatch else {
                throw .archive(ArchiveError(error, named: subject))
            }
            throw .object(stored, ArchiveError(.objectDigestMismatch, subject: HotTier.name(of: digest)))
        }
        guard packed.sha512 == stored.object.sha512.bytes else {
            throw .object(stored, ArchiveError(.objectDigestMismatch, subject: HotTier.name(of: digest)))
        }
    }

    /// Reads the pack where it stands now, every byte of it, and its directory.
    ///
    /// Each object's digests were compared when it was written; the same bytes have the same objects.
    private func compare(_ pack: SealedPack, _ path: String) throws(ArchiveError) {
        let shown = PackName.shown(path)
        let buffer = IOBuffer()
        let read = try PackFile(path: path, tier: archive.cold).digests(fromDisk: true, buffer)
        var isSame = try read == PackSealer.object(pack.digests)
        if isSame {
            let file = try FileSource(archive.cold.open(path: path), named: shown)
            isSame = try packing(shown) { () throws(ArchiveFormatError) in
                try PackReader(file).objects() == pack.objects
            }
        }
        guard isSame else {
            throw ArchiveError(
                .packDigestMismatch,
                subject: shown,
                detail: "it reads back differently than it was written; nothing has left the hot tier",
                hint: "check the disk (dmesg, smartctl), then run the command again"
            )
        }
    }

    private func info(_ name: PackName) -> BagInfo {
        BagInfo([
            .init(label: "Source-Organization", value: "lastro/\(archive.configuration.identity)"),
            .init(label: "External-Identifier", value: name.urn), .init(label: "Bagging-Date", value: "\(at.day)"),
        ])
    }

    private func version(_ count: Int) -> OCFLVersionInfo {
        OCFLVersionInfo(
            created: "\(at)",
            message: "Sealed pack of \(count) objects",
            userName: "lastro",
            userAddress: "urn:lastro:archive:\(archive.configuration.identity)"
        )
    }

    private static func object(_ digests: ContentDigests) throws(ArchiveError) -> ItemObject {
        guard let sha256 = ObjectDigest(bytes: digests.sha256), let sha512 = Digest512(bytes: digests.sha512) else {
            throw ArchiveError(.cryptographyFailed, detail: "a digest of another length")
        }
        return ItemObject(sha256: sha256, sha512: sha512, size: UInt64(clamping: digests.byteCount))
    }
}
