extension LogStore {
    /// Recomputes everything from the entries and compares it with every tile and every checkpoint; nothing is changed.
    ///
    /// Memory does not grow with the log but for eight bytes for each old checkpoint.
    ///
    /// - Parameters:
    ///   - older: checkpoints of this log that were kept elsewhere: the log must have them all as its beginning.
    ///   - progress: told how many entries are done, after each bundle.
    /// - Returns: what was found; a damaged file, or one that cannot be read, is a defect.
    /// - Throws: `.cryptography` only.
    package func verify(
        older: [SignedCheckpoint] = [],
        progress: (Int) -> Void = { _ in }
    ) throws(TransparencyLogError) -> LogVerification {
        var verifier = LogVerifier(store: self)
        try verifier.run(older: older, progress: progress)
        return verifier.result
    }
}
