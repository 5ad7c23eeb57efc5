extension LogStore {
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
