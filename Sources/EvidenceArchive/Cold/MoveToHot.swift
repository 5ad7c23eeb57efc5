/// Brings objects of the cold tier back: what `lastro archive move --to hot` does.
///
/// The mirror of `MoveToCold`: copies are written, synced, put in their place and read again; then the catalogue says that the
/// objects are hot; a pack that no object stands in any more goes last.
package struct MoveToHot {
    /// Objects and bytes that are brought back at a time.
    private static let batchCount = 4_096
    private static let batchBytes: UInt64 = 256 << 20

    private let archive: Archive
    private let options: MoveOptions
    private let actor: ObjectDigest

    /// Throws `ARC-AUDIT-KEY` for an archive that was opened for reading.
    package init(_ archive: Archive, options: MoveOptions, actor: String) throws(ArchiveError) {
        self.archive = archive
        self.options = options
        self.actor = try archive.audit.actor(actor)
    }

    /// Brings back what the selection means, and tells of each step once it is durable.
    ///
    /// A damaged object stays where it is, and is told of. Throws `ARC-ARCHIVE-LOCKED`, `ARC-OBJECT-UNKNOWN`, `ARC-IO-…`:
    /// what was told before stands.
    package func run(
        _ selection: MoveSelection,
        emit: (MoveStep) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> MoveSummary {
        var cursor = MoveCursor(selection)
        var summary = MoveSummary()
        var touched: Set<UInt64> = []
        let free = try archive.catalogue.storage().freeBytes
        while !cursor.isAtEnd {
            let steps = try archive.withLease(wait: options.wait) { lease throws(ArchiveError) in
                try step(lease, selection, &cursor, &touched, &summary)
            }
            for step in steps { try emit(step) }
        }
        for sequence in touched.sorted() {
            let removed = try archive.withLease(wait: options.wait) { lease throws(ArchiveError) in
                try PackRemoval(lease, at: options.at, actor: actor).run(sequence)
            }
            guard let removed else { continue }
            summary.packs += 1
            summary.coldBytesReclaimed += removed.size
            try emit(.removed(removed))
        }
        let freed = try archive.catalogue.storage().freeBytes
        summary.catalogueBytesReclaimed = freed > free ? freed - free : 0
        return summary
    }

    /// One batch.
    private func step(
        _ lease: WriterLease,
        _ selection: MoveSelection,
        _ cursor: inout MoveCursor,
        _ touched: inout Set<UInt64>,
        _ summary: inout MoveSummary
    ) throws(ArchiveError) -> [MoveStep] {
        var batch = MoveBatch(bytes: MoveToHot.batchBytes, count: MoveToHot.batchCount)
        try archive.catalogue.read { reader throws(ArchiveError) in
            try MovePlanner(target: .hot, selection: selection, reader: reader).fill(&batch, &cursor)
        }
        guard !batch.objects.isEmpty else { return [] }
        let area = try StagingArea(creatingIn: archive.staging.number)
        var steps: [MoveStep] = []
        var objects: [StoredObject] = []
        let restoration = ObjectRestoration(archive, area)
        do throws(ArchiveError) {
            // In the order of the packs: each is read from its beginning to its end.
            for stored in batch.objects.sorted(by: MoveToHot.precedes) {
                do throws(ArchiveError) {
                    try restoration.copy(stored)
                    objects.append(stored)
                } catch {
                    guard error.code.kind == .damage else { throw error }
                    cursor.failed.insert(stored.sequence)
                    summary.failed += 1
                    steps.append(.failed(stored, error))
                }
            }
            let job = MoveJob.unlink(objects, at: options.at)
            try archive.catalogue.write { writer throws(ArchiveError) in try writer.set(job: job) }
            try restoration.install(objects)
        } catch {
            _ = try? area.discard(in: archive.staging.number)
            throw error
        }
        try area.discard(in: archive.staging.number)
        let packs = try enter(objects, lease)
        for stored in objects {
            guard let place = stored.location.cold, let pack = packs[place.pack] else { continue }
            touched.insert(place.pack)
            steps.append(.restored(stored, pack: pack))
            summary.objects += 1
            summary.bytes += stored.object.size
        }
        summary.bytesWritten = summary.bytes
        return steps
    }

    /// The transaction: from here on the objects are hot.
    private func enter(
        _ objects: [StoredObject],
        _ lease: WriterLease
    ) throws(ArchiveError) -> [UInt64: PackDescription] {
        try lease.transaction { writer, events throws(ArchiveError) in
            var counts: [UInt64: (objects: UInt64, bytes: UInt64)] = [:]
            for stored in objects {
                try writer.setLocation(of: stored.sequence, .hot)
                guard let place = stored.location.cold else { continue }
                counts[place.pack, default: (0, 0)].objects += 1
                counts[place.pack, default: (0, 0)].bytes += stored.object.size
            }
            var packs: [UInt64: PackDescription] = [:]
            for (sequence, count) in counts.sorted(by: { $0.key < $1.key }) {
                guard let pack = try writer.pack(sequence: sequence) else { continue }
                packs[sequence] = pack
                let details: [String: AuditEvent.Detail] = [
                    "to": .text(MoveTarget.hot.rawValue), "objects": .number(count.objects),
                    "bytes": .number(count.bytes), "pack": .text(pack.identifier),
                ]
                events.append(
                    AuditEvent(.move, at: options.at, actor: actor, subject: pack.sha256, details: details)
                )
            }
            try writer.removeJob(MoveJob.unlink)
            return packs
        }
    }

    private static func precedes(_ left: StoredObject, _ right: StoredObject) -> Bool {
        guard let first = left.location.cold, let second = right.location.cold else {
            return left.sequence < right.sequence
        }
        return (first.pack, first.offset) < (second.pack, second.offset)
    }
}
