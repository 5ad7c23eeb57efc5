import Foundation

/// Runs work over many inputs on several threads; results come in input order, while the work goes on.
///
/// Threads claim inputs by the chunk, so that a lock is taken once for many; no more than a window of chunks is ahead of
/// what was taken out, so that memory stays bounded.
package enum OrderedWork {
    /// How many inputs are claimed together at most.
    static let maximumChunk = 32
    /// How many chunks a thread may be ahead.
    static let window = 4
    /// Bytes; that of a process's first thread.
    static let stackSize = 8 << 20

    /// Runs `work` on each input with `jobs` threads, and `emit` on each result in order on the calling thread.
    ///
    /// An error that `emit` throws ends the run once the threads have finished what they are at.
    package static func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        jobs: Int,
        work: @escaping @Sendable (Input) -> Output,
        emit: (Output) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        let threads = min(jobs, inputs.count)
        guard threads > 1 else {
            for input in inputs { try emit(work(input)) }
            return
        }
        let chunk = max(1, min(maximumChunk, inputs.count / (threads * 4)))
        let queue = ChunkQueue<Output>(
            chunkCount: (inputs.count + chunk - 1) / chunk,
            window: threads * window
        )
        let results: @Sendable (Int) -> [Output] = { index in
            inputs[index * chunk..<min(inputs.count, (index + 1) * chunk)].map(work)
        }
        // The calling thread is one of them: another one that only wrote would wake up for each chunk, on a processor
        // that has work.
        for _ in 1..<threads {
            let thread = Thread {
                while let index = queue.claim() { queue.deliver(results(index), at: index) }
            }
            thread.stackSize = stackSize
            thread.start()
        }
        defer { queue.cancel() }
        while true {
            while let ready = queue.nextIfReady() { for result in ready { try emit(result) } }
            if let index = queue.claimIfAllowed() {
                queue.deliver(results(index), at: index)
            } else if let next = queue.next() {
                for result in next { try emit(result) }
            } else {
                return
            }
        }
    }
}
