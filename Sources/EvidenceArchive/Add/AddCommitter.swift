/// The thread that makes groups durable, one after the other, in the order of the sources.
final class AddCommitter {
    private let archive: Archive
    private let area: StagingArea
    private let staged: StagedObjects
    private let queue: AddQueue
    private let options: AddOptions
    private let actor: ObjectDigest
    private var groupNumber = 0

    init(
        archive: Archive,
        area: StagingArea,
        staged: StagedObjects,
        queue: AddQueue,
        options: AddOptions,
        actor: ObjectDigest
    ) {
        self.archive = archive
        self.area = area
        self.staged = staged
        self.queue = queue
        self.options = options
        self.actor = actor
    }

    /// Commits until there will be no more groups, or one fails.
    func run() {
        while let tasks = queue.takeGroup() {
            do throws(ArchiveError) {
                try syncContents(tasks)
                let outcomes = try archive.withLease(wait: options.wait) { lease throws(ArchiveError) in
                    do throws(ArchiveError) {
                        return try commit(tasks, lease)
                    } catch {
                        // The record may be there, with numbers that nobody else may give: whoever writes next, this
                        // process still living or not, has to complete it first.
                        area.unlock()
                        throw error
                    }
                }
                queue.acknowledge(outcomes)
            } catch {
                return queue.fail(error)
            }
        }
    }

    /// Brings what the group needs to the disk, before a record speaks of it.
    ///
    /// Others may write meanwhile.
    private func syncContents(_ tasks: [AddTask]) throws(ArchiveError) {
        var needed: Set<ObjectDigest> = []
        for task in tasks {
            guard case .read(let object, let description, _) = task.outcome else { continue }
            needed.insert(object.sha256)
            for evidence in description.evidence { needed.insert(evidence.object.sha256) }
        }
        let present = staged.subset(needed)
        guard !present.isEmpty else { return }
        guard present.count < GroupCommit.groupSyncCount else { return try archive.hot.syncAll() }
        for digest in present { try area.sync(StagingArea.object(digest)) }
        try area.syncNames()
    }

    private func commit(_ tasks: [AddTask], _ lease: WriterLease) throws(ArchiveError) -> [AddOutcome] {
        let plan = try archive.catalogue.read { reader throws(ArchiveError) -> AddPlan in
            var plan = AddPlan(reader: reader, staged: staged, next: try reader.nextItemSequence())
            for task in tasks { try plan.add(task) }
            return plan
        }
        // Before anything is said to be present or refers to them.
        for stored in plan.restorable where try !archive.holds(stored) {
            guard try archive.putBack(stored, from: area) else {
                throw ArchiveError(.objectMissing, subject: HotTier.name(of: stored.object.sha256))
            }
            staged.remove([stored.object.sha256])
        }
        if !plan.lines.isEmpty {
            let record = try GroupRecord(
                actor: actor,
                event: options.event,
                objects: Array(plan.objects),
                lines: plan.lines
            )
            try GroupCommit(record: record, name: try write(record), staging: area, lease: lease).run(
                imports: plan.imports
            )
            staged.remove(record.objects)
        } else if !plan.imports.isEmpty {
            let imports = plan.imports
            try lease.transaction { writer, _ throws(ArchiveError) in
                for record in imports { try writer.set(importRecord: record) }
            }
        }
        return plan.outcomes
    }

    /// Step 2: from here on a crash completes the group.
    private func write(_ record: GroupRecord) throws(ArchiveError) -> String {
        let name = StagingArea.group(groupNumber)
        groupNumber += 1
        try WholeFile.create(
            record.bytes,
            at: name,
            in: area.descriptor,
            mode: 0o440,
            syncing: true,
            named: area.path(name)
        )
        try area.syncNames()
        return name
    }
}
