extension LogStore {
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
