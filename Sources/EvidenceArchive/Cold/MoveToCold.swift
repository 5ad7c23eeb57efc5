/// Moves objects into packs of the cold tier: what `lastro archive move --to cold` does.
///
/// In this order, so that an object always stands whole in one tier: the pack is written, synced and read again; the catalogue
/// says that its objects are cold; only then do their files leave the hot tier. Others may write between two packs.
package struct MoveToCold {
    private let archive: Archive
    private let options: MoveOptions
    private let actor: ObjectDigest

    /// Throws `ARC-AUDIT-KEY` for an archive that was opened for reading.
    package init(_ archive: Archive, options: MoveOptions, actor: String) throws(ArchiveError) {
        self.archive = archive
        self.options = options
        self.actor = try archive.audit.actor(actor)
    }

    /// Moves what the selection means, and tells of each step once it is durable.
    ///
    /// A damaged object stays where it is, and is told of. Throws `ARC-ARCHIVE-LOCKED`, `ARC-OBJECT-UNKNOWN`, `ARC-IO-…`,
    /// `ARC-PACK-DIGEST-MISMATCH` where a pack does not read back as it was written: what was told before stands.
    package func run(
        _ selection: MoveSelection,
        emit: (MoveStep) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> MoveSummary {
        var cursor = MoveCursor(selection)
        var summary = MoveSummary()
        let free = try archive.catalogue.storage().freeBytes
        try archive.withLease(wait: options.wait) { _ throws(ArchiveError) in try restoreDeclaration() }
        while !cursor.isAtEnd {
            let steps = try archive.withLease(wait: options.wait) { lease throws(ArchiveError) in
                try step(lease, selection, &cursor, &summary)
            }
            for step in steps { try emit(step) }
        }
        let freed = try archive.catalogue.storage().freeBytes
        summary.catalogueBytesReclaimed = freed > free ? freed - free : 0
        return summary
    }

    /// Writes the storage root's own files anew, where there are packs and one of these is lost or damaged.
    private func restoreDeclaration() throws(ArchiveError) {
        let hasPacks = try archive.catalogue.read { reader throws(ArchiveError) in
            try !reader.packs(limit: 1).isEmpty
        }
        if hasPacks { _ = try ColdRoot(creating: archive.layout) }
    }

    /// One pack.
    private func step(
        _ lease: WriterLease,
        _ selection: MoveSelection,
        _ cursor: inout MoveCursor,
        _ summary: inout MoveSummary
    ) throws(ArchiveError) -> [MoveStep] {
        var steps: [MoveStep] = []
        while true {
            var batch = MoveBatch(
                bytes: options.packSize ?? archive.configuration.packSize,
                count: options.packObjectCount
            )
            var next = cursor
            try archive.catalogue.read { reader throws(ArchiveError) in
                try MovePlanner(target: .cold, selection: selection, reader: reader).fill(&batch, &next)
            }
            let failure = try move(batch.objects, lease, &steps, &summary)
            guard let (stored, error) = failure else {
                cursor = next
                return steps
            }
            // Planned again without it.
            cursor.failed.insert(stored.sequence)
            summary.failed += 1
            steps.append(.failed(stored, error))
        }
    }

    /// Moves a batch; gives the first object that cannot be moved, with nothing moved then.
    private func move(
        _ objects: [StoredObject],
        _ lease: WriterLease,
        _ steps: inout [MoveStep],
        _ summary: inout MoveSummary
    ) throws(ArchiveError) -> (StoredObject, ArchiveError)? {
        let fresh = objects.filter { $0.location.cold == nil }
        let doubled = objects.filter { $0.location.cold != nil }
        for stored in doubled {
            if let error = try archive.cold.damage(of: stored) { return (stored, error) }
        }
        guard !objects.isEmpty else { return nil }
        var sealed: PackSealer.Sealed?
        if !fresh.isEmpty {
            let area = try StagingArea(creatingIn: archive.staging.number)
            do throws(PackSealer.Failure) {
                sealed = try PackSealer(lease, area, at: options.at).seal(fresh)
            } catch {
                // What stands in the cold tier without the catalogue's knowledge goes at once, or with the next writer.
                _ = try? MoveRedo(lease).discard()
                _ = try? area.discard(in: archive.staging.number)
                switch error {
                case .object(let stored, let reason): return (stored, reason)
                case .archive(let reason): throw reason
                }
            }
            try area.discard(in: archive.staging.number)
        }
        let pack = try enter(sealed, fresh, doubled, lease)
        var removal = MoveRedo(lease)
        try removal.run()
        summary.hotBytesReclaimed += removal.bytes
        summary.hotFoldersReclaimed += removal.folders
        summary.objects += UInt64(objects.count)
        summary.bytes += objects.reduce(0) { $0 &+ $1.object.size }
        if let pack {
            summary.packs += 1
            summary.bytesWritten += pack.size
            let bytes = fresh.reduce(UInt64(0)) { $0 &+ $1.object.size }
            steps.append(.sealed(pack, objects: UInt64(fresh.count), bytes: bytes))
        }
        for stored in doubled { steps.append(.dropped(stored)) }
        return nil
    }

    /// The transaction: from here on the objects are cold.
    private func enter(
        _ sealed: PackSealer.Sealed?,
        _ fresh: [StoredObject],
        _ doubled: [StoredObject],
        _ lease: WriterLease
    ) throws(ArchiveError) -> PackDescription? {
        try lease.transaction { writer, events throws(ArchiveError) in
            var pack: PackDescription?
            if let sealed {
                let entered = PackDescription(
                    sequence: try writer.nextPackSequence(),
                    identifier: sealed.name.urn,
                    path: sealed.path,
                    sha256: sealed.file.sha256,
                    sha512: sealed.file.sha512,
                    size: sealed.file.size,
                    objectCount: UInt64(fresh.count),
                    sealedAt: options.at
                )
                try writer.add(pack: entered)
                for stored in fresh {
                    guard let offset = sealed.offsets[stored.sequence] else { throw ArchiveError(.outOfOrder) }
                    let place = ColdPlace(pack: entered.sequence, offset: offset)
                    try writer.setLocation(of: stored.sequence, ObjectLocation(isHot: false, cold: place))
                }
                try writer.removeJob(MoveJob.pack)
                events.append(event(fresh, entered))
                pack = entered
            }
            for stored in doubled {
                try writer.setLocation(
                    of: stored.sequence,
                    ObjectLocation(isHot: false, cold: stored.location.cold)
                )
            }
            if !doubled.isEmpty { events.append(event(doubled, nil)) }
            try writer.set(job: MoveJob.unlink(fresh + doubled, at: options.at))
            return pack
        }
    }

    private func event(_ objects: [StoredObject], _ pack: PackDescription?) -> AuditEvent {
        var details: [String: AuditEvent.Detail] = [
            "to": .text(MoveTarget.cold.rawValue), "objects": .number(UInt64(objects.count)),
            "bytes": .number(objects.reduce(0) { $0 &+ $1.object.size }),
        ]
        if let pack { details["pack"] = .text(pack.identifier) }
        return AuditEvent(.move, at: options.at, actor: actor, subject: pack?.sha256, details: details)
    }
}
