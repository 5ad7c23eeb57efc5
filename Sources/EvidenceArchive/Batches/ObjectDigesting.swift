import Dispatch
import LibCrypto
import Synchronization

/// Digests objects by an algorithm that the archive does not keep, on several threads.
///
/// The bytes are those that were added: their SHA-512 is compared on the way.
struct ObjectDigesting {
    /// One thread reads while another one digests.
    private static let workers = 2

    private let reader: ArchiveReader
    private let algorithm: DigestAlgorithm

    init(_ reader: ArchiveReader, _ algorithm: DigestAlgorithm) {
        self.reader = reader
        self.algorithm = algorithm
    }

    /// The digests in the order of the objects; throws what reading the first object does that cannot be read.
    func digests(of objects: [ItemObject]) throws(ArchiveError) -> [[UInt8]] {
        struct State {
            var next = 0
            var digests: [[UInt8]]
            var failure: ArchiveError?
        }
        let state = Mutex(State(digests: Array(repeating: [], count: objects.count)))
        DispatchQueue.concurrentPerform(iterations: Self.workers) { _ in
            while true {
                let taken = state.withLock { state -> Int? in
                    guard state.failure == nil, state.next < objects.count else { return nil }
                    defer { state.next += 1 }
                    return state.next
                }
                guard let taken else { return }
                do throws(ArchiveError) {
                    let digest = try reader.digest(of: objects[taken], algorithm)
                    state.withLock { $0.digests[taken] = digest }
                } catch {
                    state.withLock { if $0.failure == nil { $0.failure = error } }
                }
            }
        }
        return try state.withLock { state throws(ArchiveError) in
            if let failure = state.failure { throw failure }
            return state.digests
        }
    }
}
