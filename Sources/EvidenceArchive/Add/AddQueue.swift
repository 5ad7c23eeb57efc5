import Foundation

/// What the caller, the workers and the committer of a session hand to each other; all waiting happens here.
final class AddQueue: @unchecked Sendable {  // everything is guarded by `condition`
    /// How many sources may wait for a worker.
    private static let depth = 256
    /// How many groups may be complete or waiting beside the one that is being filled.
    private static let groupDepth = 2

    private let condition = NSCondition()
    private let options: AddOptions
    private var tasks: [AddTask] = []
    private var head = 0
    private var open = AddGroup()
    private var sealed: [AddGroup] = []
    private var committing = false
    private var outcomes: [AddOutcome] = []
    private var failure: ArchiveError?
    private var isClosed = false
    private var threads: Int
    private var count = 0

    init(_ options: AddOptions) {
        self.options = options
        threads = options.workers + 1
    }

    private func locked<Value>(_ body: () throws(ArchiveError) -> Value) throws(ArchiveError) -> Value {
        condition.lock()
        defer { condition.unlock() }
        return try body()
    }

    // MARK: The caller

    /// Puts a source behind the others; waits while too many are under way.
    ///
    /// Throws what ended the session.
    func put(
        _ source: AddSource,
        _ details: AddTask.Details,
        importPath: ObjectDigest?,
        isAsSaid: AddTask.IsAsSaid? = nil
    ) throws(ArchiveError) -> Int {
        try locked { () throws(ArchiveError) in
            guard !isClosed else { throw ArchiveError(.outOfOrder, detail: "the session is finished") }
            while failure == nil, tasks.count - head >= AddQueue.depth || sealed.count >= AddQueue.groupDepth {
                condition.wait()
            }
            if let failure { throw failure }
            let task = AddTask(
                index: count,
                source: source,
                details: details,
                importPath: importPath,
                isAsSaid: isAsSaid,
                group: open
            )
            count += 1
            open.tasks.append(task)
            open.pending += 1
            tasks.append(task)
            if open.tasks.count >= options.groupCount || open.bytes >= options.groupBytes { seal() }
            condition.broadcast()
            return task.index
        }
    }

    /// Ends the open group, and waits until everything is committed.
    ///
    /// Throws what ended the session.
    func flush() throws(ArchiveError) {
        try locked { () throws(ArchiveError) in
            seal()
            condition.broadcast()
            while failure == nil, committing || !sealed.isEmpty { condition.wait() }
            if let failure { throw failure }
        }
    }

    /// What was acknowledged since the last call, in the order of the sources.
    func takeOutcomes() -> [AddOutcome] {
        condition.lock()
        defer { condition.unlock() }
        defer { outcomes = [] }
        return outcomes
    }

    /// What is not committed yet never will be; the threads end by themselves.
    func abandon() { fail(ArchiveError(.outOfOrder, detail: "the session was abandoned")) }

    /// Takes no more sources, and waits for the threads to end.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        while threads > 0 { condition.wait() }
        condition.unlock()
    }

    private func seal() {
        guard !open.tasks.isEmpty else { return }
        sealed.append(open)
        open = AddGroup()
    }

    // MARK: The workers

    /// The next source; nil when there will be none.
    func take() -> AddTask? {
        condition.lock()
        defer { condition.unlock() }
        while failure == nil, head == tasks.count, !isClosed { condition.wait() }
        guard failure == nil, head < tasks.count else { return nil }
        let task = tasks[head]
        head += 1
        if head == AddQueue.depth {
            tasks.removeFirst(head)
            head = 0
        }
        // The caller waits for room, in steps that are worth its waking.
        if (tasks.count - head) % (AddQueue.depth / 4) == 0 { condition.broadcast() }
        return task
    }

    /// A source is done.
    func complete(_ task: AddTask, bytes: UInt64) {
        condition.lock()
        defer { condition.unlock() }
        task.group.bytes += bytes
        task.group.pending -= 1
        if task.group === open, open.bytes >= options.groupBytes { seal() }
        if task.group.pending == 0 { condition.broadcast() }
    }

    /// Ends the session: nothing more is committed.
    func fail(_ error: ArchiveError) {
        condition.lock()
        defer { condition.unlock() }
        if failure == nil { failure = error }
        condition.broadcast()
    }

    /// A thread has come to its end; the last one cleans up before anybody learns of it.
    func leave(_ cleaningUp: () -> Void) {
        condition.lock()
        defer { condition.unlock() }
        if threads == 1 {
            condition.unlock()
            cleaningUp()
            condition.lock()
        }
        threads -= 1
        condition.broadcast()
    }

    // MARK: The committer

    /// The next group, once all of its sources are done; nil when there will be none.
    func takeGroup() -> [AddTask]? {
        condition.lock()
        defer { condition.unlock() }
        while failure == nil {
            if let group = sealed.first, group.pending == 0 {
                sealed.removeFirst()
                committing = true
                condition.broadcast()
                return group.tasks
            }
            if sealed.isEmpty, isClosed { return nil }
            condition.wait()
        }
        return nil
    }

    /// A group is durable.
    func acknowledge(_ acknowledged: [AddOutcome]) {
        condition.lock()
        defer { condition.unlock() }
        outcomes.append(contentsOf: acknowledged)
        committing = false
        condition.broadcast()
    }
}
