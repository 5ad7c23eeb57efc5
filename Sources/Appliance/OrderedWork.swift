import Foundation

/// Runs work over many inputs on several threads; results come in input order, while the work goes on.
///
/// Threads claim inputs by the chunk, so that a lock is taken once for many; no more than a window of chunks is ahead of
/// what was taken out, so that memory stays bounded.
package enum OrderedWork {
    /// How many inputs are claimed together at most.
    static let maximumChunk = 8
    /// How many chunks a thread may be ahead.
    static let window = 16
    /// Bytes; that of a process's first thread.
    static let stackSize = 8 << 20

    /// Runs `work` on each input with `jobs` threads, and `emit` on each result in order on the calling thread.
    ///
    /// - Throws: as the other.
    package static func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        jobs: Int,
        work: @escaping @Sendable (Input) -> Output,
        emit: (Output) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        try run(inputs, jobs: jobs, makeWork: { _ in work }, emit: emit)
    }

    /// Runs on each input, with `jobs` threads, what `makeWork` makes for its thread, and `emit` on each result in order on
    /// the calling thread.
    ///
    /// `makeWork` is asked once on each thread, and told how many there are. An error that `emit` throws ends the run once
    /// the threads have finished what they are at.
    package static func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        jobs: Int,
        makeWork: @escaping @Sendable (_ threads: Int) -> (Input) -> Output,
        emit: (Output) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        let threads = min(jobs, inputs.count)
        guard threads > 1 else {
            let work = makeWork(1)
            for input in inputs { try emit(work(input)) }
            return
        }
        let chunk = max(1, min(maximumChunk, inputs.count / (threads * 4)))
        let queue = ChunkQueue<Output>(
            chunkCount: (inputs.count + chunk - 1) / chunk,
            window: threads * window
        )
        let results: @Sendable (Int, (Input) -> Output) -> [Output] = { index, work in
            inputs[index * chunk..<min(inputs.count, (index + 1) * chunk)].map(work)
        }
        // The calling thread is one of them: another one that only wrote would wake up for each chunk, on a processor
        // that has work.
        for _ in 1..<threads {
            let thread = Thread {
                let work = makeWork(threads)
                while let index = queue.claim() { queue.deliver(results(index, work), at: index) }
            }
            thread.stackSize = stackSize
            thread.start()
        }
        defer { queue.cancel() }
        let work = makeWork(threads)
        while true {
            while let ready = queue.nextIfReady() { for result in ready { try emit(result) } }
            if let index = queue.claimIfAllowed() {
                queue.deliver(results(index, work), at: index)
            } else if let next = queue.next() {
                for result in next { try emit(result) }
            } else {
                return
            }
        }
    }
}
