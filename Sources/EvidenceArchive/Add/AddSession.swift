import Foundation

/// Adds many things to an archive: read and digested on several threads, committed in groups, acknowledged in order.
///
/// What `flush`, `finish` and `takeOutcomes` give is durable. Several sessions, of one process or of many, may add at the
/// same time: the writer's lock is held for one group at a time. Its functions may be called from any thread.
package final class AddSession: Sendable {
    private let archive: Archive
    private let area: StagingArea
    private let staged: StagedObjects
    private let queue: AddQueue

    /// Begins; throws `ARC-ARCHIVE-LOCKED` where another process writes for longer than `options.wait`.
    package init(_ archive: Archive, actor: String, options: AddOptions = AddOptions()) throws(ArchiveError) {
        let actor = try archive.audit.actor(actor)
        let area = try archive.withLease(wait: options.wait) { lease throws(ArchiveError) in
            try StagingArea(creatingIn: lease.archive.staging.number)
        }
        let staged = StagedObjects()
        let queue = AddQueue(options)
        self.archive = archive
        self.area = area
        self.staged = staged
        self.queue = queue
        for number in 0..<options.workers {
            AddSession.start("lastro-add-\(number)") {
                AddWorker(
                    archive: archive,
                    area: area,
                    staged: staged,
                    queue: queue,
                    options: options,
                    number: number
                ).run()
                queue.leave { try? area.discard(in: archive.staging.number) }
            }
        }
        AddSession.start("lastro-commit") {
            AddCommitter(
                archive: archive,
                area: area,
                staged: staged,
                queue: queue,
                options: options,
                actor: actor
            ).run()
            queue.leave { try? area.discard(in: archive.staging.number) }
        }
    }

    deinit {
        // A session that was finished has nothing left to end. No waiting: this may be one of its own threads.
        queue.abandon()
    }

    /// Adds a source; gives its place among the session's sources.
    ///
    /// Waits while too many are under way.     /// What is wrong with the source comes with its outcome. Throws what ended the session: `ARC-IO-…` and the like.
    /// `importPath` is the SHA-256 of the source's absolute path, to know the file by when an import goes on.
    @discardableResult
    package func add(
        _ source: AddSource,
        _ description: ItemDescription,
        importPath: ObjectDigest? = nil
    ) throws(ArchiveError) -> Int {
        try queue.put(source, .given(description), importPath: importPath)
    }

    /// Adds a source that is described once it was read, on one of the session's threads: to judge while adding.
    ///
    /// The closure may call `add(evidence:)`; what it throws is the source's outcome. `isAsSaid`: whether the item that a file
    /// became before says what is said of it now, so that going on may pass over it; nil: whatever it says.
    @discardableResult
    package func add(
        _ source: AddSource,
        importPath: ObjectDigest? = nil,
        isAsSaid: (@Sendable (ArchiveItem) -> Bool)? = nil,
        describing: @escaping @Sendable (AddedContent) throws(ArchiveError) -> ItemDescription
    ) throws(ArchiveError) -> Int {
        try queue.put(source, .described(describing), importPath: importPath, isAsSaid: isAsSaid)
    }

    /// Stages a piece of evidence, once whatever the number of calls, for the description of a source that needs it.
    ///
    /// It enters the archive with the first item that refers to it, and not without one.
    package func add(
        evidence bytes: [UInt8],
        kind: EvidenceKind,
        issuer: String? = nil,
        thisUpdate: ArchiveTime? = nil,
        nextUpdate: ArchiveTime? = nil
    ) throws(ArchiveError) -> ItemEvidence {
        let stager = ContentStager(archive: archive, area: area, staged: staged, number: -1)
        let reading: ContentStager.Reading
        do throws(ContentStager.Failure) {
            reading = try stager.stage(.bytes(bytes), keeping: nil)
        } catch {
            switch error {
            case .source(let reason): throw reason
            case .archive(let reason):
                queue.fail(reason)
                throw reason
            }
        }
        return ItemEvidence(
            kind: kind,
            object: reading.object,
            issuer: issuer,
            thisUpdate: thisUpdate,
            nextUpdate: nextUpdate
        )
    }

    /// What was acknowledged since the last call of this kind, in the order of the sources.
    package func takeOutcomes() -> [AddOutcome] { queue.takeOutcomes() }

    /// Commits everything that was added so far; gives what was acknowledged since the last call of this kind.
    package func flush() throws(ArchiveError) -> [AddOutcome] {
        try queue.flush()
        return queue.takeOutcomes()
    }

    /// Commits everything and ends the session.
    ///
    /// Where it throws, what was acknowledged before is still there for `takeOutcomes`.
    package func finish() throws(ArchiveError) -> [AddOutcome] {
        defer { queue.close() }
        try queue.flush()
        return queue.takeOutcomes()
    }

    private static func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.start()
    }
}
