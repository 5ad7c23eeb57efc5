import TransparencyLog

/// Brings a replica in step with its archive: what `lastro archive replicate` does.
///
/// First objects, while others may write; then, while nobody does, the objects since, the audit log, the item lines and
/// `archive.yaml`. So a replica never has a line whose objects or whose event it does not have, whenever this is cut off.
/// Only what is not there is copied; running it again goes on.
package struct Replication {
    private let archive: Archive
    private let path: String

    /// `path` is remembered: an absolute one.
    package init(_ archive: Archive, to path: String) {
        self.archive = archive
        self.path = path
    }

    /// Copies, and hands on what is done.
    ///
    /// Damage of the archive's own files is handed on, too, and never copied. Throws what opening the replica throws,
    /// `ARC-REPLICA-AHEAD` before anything is changed, `ARC-IO-…`.
    package func run(
        _ options: ReplicaOptions,
        actor: String,
        at: ArchiveTime,
        emit: @escaping (ReplicaEvent) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> ReplicaSummary {
        let actor = try archive.audit.actor(actor)
        let replica = try ReplicaFolder(path, of: archive, wait: options.wait)
        let run = try Run(archive, replica, options, emit)
        try run.log.compare()
        try run.compareNumbers()
        try run.copyObjects()
        try archive.withLease(wait: options.wait) { lease throws(ArchiveError) in
            try run.finish(lease, actor, at)
            try remember(lease, run.summary, at)
        }
        return run.summary
    }

    /// Notes when the replica was last whole.
    private func remember(_ lease: WriterLease, _ summary: ReplicaSummary, _ at: ArchiveTime) throws(ArchiveError) {
        var job = CatalogueJob(name: try KnownReplica.jobName(path), startedAt: at)
        job.texts["path"] = path
        job.numbers = ["events": summary.events, "damage": summary.damageCount]
        let record = job
        try lease.transaction { writer, _ throws(ArchiveError) in try writer.set(job: record) }
    }

    /// One run, with what it counts.
    private final class Run {
        let log: LogReplication
        private(set) var summary = ReplicaSummary()
        private let archive: Archive
        private let replica: ReplicaFolder
        private let options: ReplicaOptions
        private let emit: (ReplicaEvent) throws(ArchiveError) -> Void
        // Damage is met twice where the second pass comes by again.
        private var damaged: Set<String> = []

        init(
            _ archive: Archive,
            _ replica: ReplicaFolder,
            _ options: ReplicaOptions,
            _ emit: @escaping (ReplicaEvent) throws(ArchiveError) -> Void
        ) throws(ArchiveError) {
            self.archive = archive
            self.replica = replica
            self.options = options
            self.emit = emit
            log = try LogReplication(archive, replica)
        }

        private func report(_ event: ReplicaEvent) throws(ArchiveError) {
            switch event {
            case .copied(_, let bytes):
                summary.files += 1
                summary.bytes += bytes
            case .removed: summary.removed += 1
            case .damaged(let finding):
                guard damaged.insert(finding.error.subject ?? "").inserted else { return }
                summary.damageCount += 1
            }
            try emit(event)
        }

        private func hot(_ options: ReplicaOptions) -> HotReplication {
            let transfer = ReplicaTransfer(archive, replica) { event throws(ArchiveError) in try self.report(event) }
            return HotReplication(archive, replica, transfer, options)
        }

        private func cold(_ options: ReplicaOptions) -> ColdReplication {
            ColdReplication(archive, replica, readsData: options.readsData)
        }

        /// Sees that no number of an item is another one's in the replica.
        func compareNumbers() throws(ArchiveError) { try ReplicaNumbers(archive, replica).compare() }

        /// Without the lock: others may add meanwhile.
        func copyObjects() throws(ArchiveError) {
            try hot(options).copyObjects { event throws(ArchiveError) in try report(event) }
            _ = try cold(options).copy { event throws(ArchiveError) in try report(event) }
        }

        /// With the lock: nothing changes any more.
        func finish(_ lease: WriterLease, _ actor: ObjectDigest, _ at: ArchiveTime) throws(ArchiveError) {
            try compareNumbers()
            var rest = options
            rest.readsData = false
            try hot(rest).copyObjects { event throws(ArchiveError) in try report(event) }
            let packs = try cold(rest).copy { event throws(ArchiveError) in try report(event) }
            // Lines alone are new where an item got another verdict, or an object that is here another name.
            let lacksLines = try hot(rest).lacksLines()
            if summary != ReplicaSummary() || lacksLines { try note(lease, actor, at) }
            try copyLog()
            if lacksLines || options.readsData { try hot(options).copyLines() }
            try copyConfiguration()
            summary.unknown = try hot(rest).removeMoved(packs: packs) { event throws(ArchiveError) in try report(event)
            }
            // While anything is damaged the replica may have in a pack what the archive has lost.
            guard summary.damageCount == 0 else { return }
            try cold(rest).removeGone { event throws(ArchiveError) in try report(event) }
        }

        /// The event comes before the log is copied, so that the replica has it, too.
        private func note(_ lease: WriterLease, _ actor: ObjectDigest, _ at: ArchiveTime) throws(ArchiveError) {
            let details: [String: AuditEvent.Detail] = [
                "files": .number(summary.files), "bytes": .number(summary.bytes),
                "damaged": .number(summary.damageCount),
            ]
            try lease.transaction { _, events throws(ArchiveError) in
                events.append(AuditEvent(.replicate, at: at, actor: actor, details: details))
            }
        }

        private func copyLog() throws(ArchiveError) {
            do throws(ArchiveError) {
                let outcome = try log.copy(comparesAll: options.readsData)
                summary.events = UInt64(outcome.size)
                summary.files += UInt64(outcome.files)
                summary.bytes += UInt64(outcome.bytes)
                for path in outcome.damaged {
                    try report(
                        .damaged(ArchiveFinding(.damage, ArchiveError(.auditDamaged, subject: "audit/\(path)")))
                    )
                }
            } catch {
                guard error.code.kind == .damage, error.code != .replicaAhead else { throw error }
                try report(.damaged(ArchiveFinding(.damage, error)))
            }
        }

        private func copyConfiguration() throws(ArchiveError) {
            let name = ArchiveLayout.configurationName
            let limit = ArchiveConfiguration.largestLength
            guard let bytes = try WholeFile.read(name, in: archive.root.number, limit: limit) else {
                throw ArchiveError(.notAnArchive, subject: archive.layout.root)
            }
            _ = try ArchiveConfiguration(decoding: bytes)
            let known: [UInt8]?
            do throws(ArchiveError) {
                known = try WholeFile.read(name, in: replica.root.number, limit: limit)
            } catch {
                known = nil
            }
            guard known != bytes else { return }
            let place = replica.layout.configuration
            try WholeFile.write(bytes, to: name, in: replica.root.number, mode: 0o640, named: place)
            guard try WholeFile.read(name, in: replica.root.number, limit: limit) == bytes else {
                throw ArchiveError(.inputOutput, subject: place, detail: "read back with other bytes than were written")
            }
            try report(.copied(name, UInt64(bytes.count)))
        }
    }
}
