import ArchiveFormats

/// Takes packs away that no object stands in any more.
struct PackRemoval {
    private let lease: WriterLease
    private let at: ArchiveTime
    private let actor: ObjectDigest

    init(_ lease: WriterLease, at: ArchiveTime, actor: ObjectDigest) {
        self.lease = lease
        self.at = at
        self.actor = actor
    }

    /// Removes a pack from the catalogue and then from the cold tier; nil where an object still stands in it, or it cannot
    /// be told.
    func run(_ sequence: UInt64) throws(ArchiveError) -> PackDescription? {
        let archive = lease.archive
        let found = try archive.catalogue.read { reader throws(ArchiveError) in try reader.pack(sequence: sequence) }
        guard let pack = found, let name = PackName(urn: pack.identifier), try !isNeeded(pack) else { return nil }
        let details: [String: AuditEvent.Detail] = [
            "pack": .text(pack.identifier), "removed": .flag(true), "to": .text(MoveTarget.hot.rawValue),
        ]
        try lease.transaction { writer, events throws(ArchiveError) in
            try writer.remove(pack: sequence)
            try writer.set(job: MoveJob.pack(name, at: at))
            events.append(AuditEvent(.move, at: at, actor: actor, subject: pack.sha256, details: details))
        }
        var redo = MoveRedo(lease)
        try redo.run()
        return pack
    }

    /// Whether the catalogue says of any object that it stands in the pack.
    private func isNeeded(_ pack: PackDescription) throws(ArchiveError) -> Bool {
        let source = try lease.archive.cold.source(pack)
        let objects: [PackedObject]
        do throws(ArchiveFormatError) {
            objects = try PackReader(source).objects()
        } catch {
            // What cannot be read is not thrown away: a repair may need it.
            return true
        }
        return try lease.archive.catalogue.read { reader throws(ArchiveError) in
            for packed in objects {
                guard let digest = ObjectDigest(bytes: packed.sha256) else { continue }
                if try reader.object(sha256: digest)?.location.cold?.pack == pack.sequence { return true }
            }
            return false
        }
    }
}
