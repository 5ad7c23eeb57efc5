extension LogStore {
    /// Sizes whose checkpoints a log with entries has kept for certain: that of no entry, and that which the last append grew
    /// from.
    ///
    /// Each append sees to it before it writes anything else. The newest checkpoint has its copy a moment after it only.
    static func lastingSizes(_ range: LogAppendRange?, size: Int) -> [Int] {
        guard let range, range.first > 0, size == range.first || size == range.end else { return [0] }
        return [0, range.first]
    }

    /// Recomputes everything from the entries and compares it with every tile and every checkpoint; nothing is changed.
    ///
    /// Memory does not grow with the log but for some bytes for each old checkpoint and each signature beside it.
    ///
    /// - Parameters:
    ///   - older: checkpoints of this log that were kept elsewhere: the log must have them all as its beginning.
    ///   - progress: told how many entries are done, after each bundle.
    ///   - visit: given each entry that can be read, in order.
    /// - Returns: what was found; a damaged file, or one that cannot be read, is a defect.
    /// - Throws: `.cryptography` only.
    package func verify(
        older: [SignedCheckpoint] = [],
        progress: (Int) -> Void = { _ in },
        visit: (ArraySlice<UInt8>) -> Void = { _ in }
    ) throws(TransparencyLogError) -> LogVerification {
        var verifier = LogVerifier(store: self)
        try verifier.run(older: older, progress: progress, visit: visit)
        return verifier.result
    }
}
