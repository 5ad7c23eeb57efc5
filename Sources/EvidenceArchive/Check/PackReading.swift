import ArchiveFormats

/// One thread's look at packs: the OCFL object, the pack's directory, its event in the audit log and, where data are read,
/// every byte of its file.
struct PackReading: ~Copyable {
    private let archive: Archive
    private let options: CheckOptions
    private let buffer = IOBuffer()
    private(set) var bytesRead: UInt64 = 0

    init(_ archive: Archive, _ options: CheckOptions) {
        self.archive = archive
        self.options = options
    }

    /// What is wrong with a pack; nothing for one that is gone meanwhile.
    ///
    /// Throws what keeps all others from being read, too.
    mutating func check(_ pack: PackDescription) throws(ArchiveError) -> [ArchiveFinding] {
        var findings: [ArchiveError] = []
        func note(_ body: () throws(ArchiveError) -> Void) throws(ArchiveError) {
            do throws(ArchiveError) {
                try body()
            } catch {
                guard error.code.kind == .damage || error.code.kind == .inputOutput else { throw error }
                findings.append(error)
            }
        }
        try note { () throws(ArchiveError) in try checkEvent(pack) }
        try note { () throws(ArchiveError) in try checkObject(pack) }
        // What cannot be found or opened is said once.
        if findings.isEmpty { try note { () throws(ArchiveError) in try checkDirectory(pack) } }
        if options.readsData, options.fraction >= 1, !findings.contains(where: { $0.code == .packMissing }) {
            let (bytes, damage) = try digestDamage(pack)
            bytesRead += bytes
            findings += damage
        }
        guard !findings.isEmpty else { return [] }
        let now = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.pack(sequence: pack.sequence)
        }
        return now == pack ? findings.map { ArchiveFinding(.damage, $0) } : []
    }

    private func checkEvent(_ pack: PackDescription) throws(ArchiveError) {
        let event = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.eventIndex(subject: pack.sha256)
        }
        guard event == nil else { return }
        throw ArchiveError(
            .auditMismatch,
            subject: "catalogue/packs/\(pack.sequence)",
            detail: "no event of the audit log commits to it"
        )
    }

    /// The OCFL object without its content: declaration, inventory with its digest, which files there are.
    private func checkObject(_ pack: PackDescription) throws(ArchiveError) {
        guard let name = PackName(urn: pack.identifier), try name.path() == pack.path else {
            throw ArchiveError(
                .catalogueReference,
                subject: "catalogue/packs/\(pack.sequence)",
                detail: "not the place of its identifier"
            )
        }
        let folder = try packing(PackName.shown(pack.path)) { () throws(ArchiveFormatError) in
            try OCFLLayout.path(for: pack.identifier)
        }
        try PackObject(folder, archive.layout).check(pack)
    }

    private func checkDirectory(_ pack: PackDescription) throws(ArchiveError) {
        let shown = PackName.shown(pack.path)
        let source = try FileSource(archive.cold.open(path: pack.path), named: shown)
        guard UInt64(source.byteCount) == pack.size else {
            throw ArchiveError(
                .packDamaged,
                subject: shown,
                detail: "\(source.byteCount) bytes in the place of \(pack.size)"
            )
        }
        let count = try packing(shown) { () throws(ArchiveFormatError) in try PackReader(source).objects().count }
        guard UInt64(count) == pack.objectCount else {
            throw ArchiveError(
                .packDamaged,
                subject: shown,
                detail: "\(count) objects in the place of \(pack.objectCount)"
            )
        }
    }

    /// Reads the whole file; where its digests are not the catalogue's, each of its objects is read for itself, to be named.
    private func digestDamage(_ pack: PackDescription) throws(ArchiveError) -> (UInt64, [ArchiveError]) {
        let shown = PackName.shown(pack.path)
        let file: ItemObject
        do throws(ArchiveError) {
            file = try PackFile(path: pack.path, tier: archive.cold).digests(fromDisk: false, buffer)
        } catch {
            guard error.code.kind == .damage || error.code.kind == .inputOutput else { throw error }
            return (0, [error])
        }
        let expected = ItemObject(sha256: pack.sha256, sha512: pack.sha512, size: pack.size)
        guard file != expected else { return (file.size, []) }
        var findings = [ArchiveError(.packDigestMismatch, subject: shown)]
        var last: UInt64?
        while true {
            let objects = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.objects(after: last, limit: ArchiveCheck.page)
            }
            for stored in objects where stored.location.cold?.pack == pack.sequence {
                if let error = try archive.cold.damage(of: stored) { findings.append(error) }
            }
            guard objects.count == ArchiveCheck.page, let end = objects.last?.sequence else { break }
            last = end
        }
        return (file.size, findings)
    }
}
