/// Times of repeated work.
enum Stopwatch {
    /// The best of several rounds, in nanoseconds for one repetition: the machine's noise only ever adds.
    static func nanoseconds(repetitions: Int, rounds: Int = 7, _ body: () throws -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<rounds {
            let start = ContinuousClock.now
            for _ in 0..<repetitions { try body() }
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            best = min(best, (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(repetitions))
        }
        return best
    }
}
