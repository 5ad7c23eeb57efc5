import Synchronization

/// The inputs of a run that are detached signatures without the content that they cover, as its threads find them.
final class LoneSignatures: Sendable {
    private let indices = Mutex<Set<Int>>([])

    /// Notes an input by its place among all.
    func insert(_ index: Int) { indices.withLock { indices in _ = indices.insert(index) } }

    /// Whether the input is one; asked once.
    func remove(_ index: Int) -> Bool { indices.withLock { indices in indices.remove(index) != nil } }
}
