import Foundation

/// Hands out the numbers of chunks to threads and gives their results back in order.
///
/// Every access to the state is under the condition's lock, hence the unchecked conformance.
final class ChunkQueue<Output: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let chunkCount: Int
    private let window: Int
    private var claimed = 0
    private var taken = 0
    private var isCancelled = false
    private var delivered: [Int: [Output]] = [:]

    init(chunkCount: Int, window: Int) {
        self.chunkCount = chunkCount
        self.window = window
    }

    /// The number of a chunk to work on; nil where none is left.
    ///
    /// Waits while too many are ahead.
    func claim() -> Int? {
        condition.lock()
        defer { condition.unlock() }
        while claimed < chunkCount, claimed - taken >= window, !isCancelled { condition.wait() }
        return claimNow()
    }

    /// The same without waiting.
    func claimIfAllowed() -> Int? {
        condition.lock()
        defer { condition.unlock() }
        return claimNow()
    }

    private func claimNow() -> Int? {
        guard claimed < chunkCount, claimed - taken < window, !isCancelled else { return nil }
        claimed += 1
        return claimed - 1
    }

    /// Gives the results of a chunk.
    func deliver(_ results: [Output], at index: Int) {
        condition.lock()
        delivered[index] = results
        // Who waits for this chunk is the taker; threads that wait to claim see nothing new.
        if index == taken { condition.broadcast() }
        condition.unlock()
    }

    /// The results of the next chunk in order; nil after the last.
    func next() -> [Output]? {
        condition.lock()
        defer { condition.unlock() }
        while taken < chunkCount {
            if let results = takeNow() { return results }
            condition.wait()
        }
        return nil
    }

    /// The same without waiting.
    func nextIfReady() -> [Output]? {
        condition.lock()
        defer { condition.unlock() }
        return takeNow()
    }

    private func takeNow() -> [Output]? {
        guard let results = delivered.removeValue(forKey: taken) else { return nil }
        taken += 1
        condition.broadcast()
        return results
    }

    /// Lets the threads end without claiming more.
    func cancel() {
        condition.lock()
        isCancelled = true
        condition.broadcast()
        condition.unlock()
    }
}
