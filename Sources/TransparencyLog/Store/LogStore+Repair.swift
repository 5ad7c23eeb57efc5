extension LogStore {
    /// Puts the newest of the old checkpoints in the place of the log's checkpoint, where that one is lost or unreadable.
    ///
    /// The newest is the last that was signed, as its copy is written with it; it has to lead to the tiles that are there.
    /// Returns it; nil if the log's checkpoint is in order, and then nothing is changed. Throws `.noCheckpoint` where there
    /// is no old checkpoint of this log, `.damaged` where the tiles are not what it signed.
    package func restoreCheckpoint() throws(TransparencyLogError) -> SignedCheckpoint? {
        do {
            if try readCheckpoint(Self.checkpointPath) != nil { return nil }
        } catch {
            if case .cryptography = error { throw error }
        }
        var walk = LogWalk(store: self, size: 0)
        guard let size = walk.archivedSizes().last, let signed = try checkpoint(size: size) else { throw .noCheckpoint }
        _ = try edge(signed.checkpoint)
        try files.write([LogFile(path: Self.checkpointPath, bytes: signed.bytes)])
        return signed
    }

    /// Writes the range of the last append anew where it was lost, after a verification that finds nothing else wrong.
    ///
    /// - Returns: what the verification found; the log is as it was if that is more than the lost range.
    /// - Throws: `.file`, `.cryptography`.
    package func repairAppendRange() throws(TransparencyLogError) -> LogVerification {
        let found = try verify()
        let lost: [LogDefect] = [.missing(path: LogAppendRange.path), .malformed(path: LogAppendRange.path)]
        guard let size = found.checkpoint?.checkpoint.size, found.defectCount == 1, lost.contains(found.defects[0])
        else {
            return found
        }
        try files.write([LogFile(path: LogAppendRange.path, bytes: LogAppendRange(first: size, end: size).bytes)])
        return found
    }
}
