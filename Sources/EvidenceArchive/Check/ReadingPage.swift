import Synchronization

/// A page of objects that several threads read.
final class ReadingPage: Sendable {
    struct Outcome: Sendable {
        var findings: [ArchiveFinding] = []
        var readCount: UInt64 = 0
        var bytesRead: UInt64 = 0
        var failure: ArchiveError?
        fileprivate var next = 0
        fileprivate var indexed: [(Int, ArchiveFinding)] = []
    }

    /// How many small objects a thread takes at a time.
    private static let batch = 32
    /// From so many bytes on an object is taken alone.
    private static let large: UInt64 = 1 << 20

    private let archive: Archive
    private let plan: CheckPlan
    private let readsData: Bool
    private let workers: Int
    private let objects: [StoredObject]
    /// Places in `objects`, the largest object first: so the threads end at about the same time.
    private let order: [Int]
    private let state = Mutex(Outcome())

    init(archive: Archive, plan: CheckPlan, readsData: Bool, workers: Int, objects: [StoredObject]) {
        self.archive = archive
        self.plan = plan
        self.readsData = readsData
        self.workers = workers
        self.objects = objects
        order = objects.indices.sorted {
            (objects[$0].object.size, $1) > (objects[$1].object.size, $0)
        }
    }

    /// Reads all of them; findings come in the order of the objects.
    func run() -> Outcome {
        SharedWork.run(self, threads: workers) { $0.work() }
        return state.withLock { state in
            var outcome = state
            outcome.findings = state.indexed.sorted { $0.0 < $1.0 }.map(\.1)
            return outcome
        }
    }

    private func work() {
        var reading = ObjectReading(archive: archive, plan: plan, readsData: readsData)
        while true {
            let range = state.withLock { state -> Range<Int> in
                let start = state.failure == nil ? state.next : objects.count
                let isLarge = start < objects.count && objects[order[start]].object.size >= Self.large
                state.next = min(objects.count, start + (isLarge ? 1 : Self.batch))
                return start..<state.next
            }
            guard !range.isEmpty else { break }
            do throws(ArchiveError) {
                for index in order[range] {
                    guard let finding = try reading.check(objects[index]) else { continue }
                    state.withLock { $0.indexed.append((index, finding)) }
                }
            } catch {
                state.withLock { $0.failure = error }
            }
        }
        let (count, bytes) = (reading.readCount, reading.bytesRead)
        state.withLock { state in
            state.readCount += count
            state.bytesRead += bytes
        }
    }
}
