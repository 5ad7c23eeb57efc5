/// The right to write, for as long as the closure runs that it was given to.
package final class WriterLease {
    /// Where the catalogue keeps the digest of `archive.yaml`.
    static let configurationKey = "configuration"

    package let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    /// One transaction of the catalogue with the audit events that tell its effect; both are durable on return.
    ///
    /// The events enter the outbox in the same transaction and are appended to the log after it: after a crash in
    /// between, the next writer appends them. `body` runs again from its beginning when the map had to grow.
    package func transaction<Outcome>(
        _ body: (CatalogueWriter, inout [AuditEvent]) throws(ArchiveError) -> Outcome
    ) throws(ArchiveError) -> Outcome {
        let done = try archive.audit.size()
        let (outcome, entries, first) = try archive.catalogue.write {
            writer throws(ArchiveError) -> (Outcome, [[UInt8]], UInt64) in
            if done > 0 { try writer.clearOutbox(upTo: done - 1) }
            var events: [AuditEvent] = []
            let outcome = try body(writer, &events)
            guard !events.isEmpty else { return (outcome, [], 0) }
            let waiting = events.map(\.outboxEvent)
            return (outcome, waiting.map(\.entry), try writer.append(events: waiting))
        }
        if !entries.isEmpty { try archive.audit.append(entries, at: first) }
        return outcome
    }

    /// Completes what a crash left: the outbox first, then a move, then the groups of sessions that ended without their end.
    package func recover() throws(ArchiveError) {
        let next = try archive.catalogue.read { reader throws(ArchiveError) in try reader.nextEventIndex() }
        var size = try archive.audit.size()
        if next != size {
            try archive.audit.drain(archive.catalogue)
            size = try archive.audit.size()
        }
        guard next == size else {
            throw ArchiveError(
                .auditMismatch,
                subject: "audit",
                detail: "the log has \(size) entries, the catalogue knows of \(next)"
            )
        }
        var move = MoveRedo(self)
        try move.run()
        try Redo(self).run()
    }

    /// Notes in the audit log that `archive.yaml` is another one than before.
    func noteConfiguration(_ digest: ObjectDigest, actor: String, at: ArchiveTime) throws(ArchiveError) {
        let known = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.meta(WriterLease.configurationKey)
        }
        guard known != digest.bytes else { return }
        let actor = try archive.audit.actor(actor)
        try transaction { writer, events throws(ArchiveError) in
            try writer.setMeta(WriterLease.configurationKey, digest.bytes)
            events.append(AuditEvent(.configure, at: at, actor: actor, subject: digest))
        }
    }
}
