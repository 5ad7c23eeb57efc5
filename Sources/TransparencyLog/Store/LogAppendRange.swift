/// The range of the last append, written before anything else of it: `<first>\n<end>\n`, decimal.
///
/// Between the checkpoint's size and the end there may be files of an append that did not come to its checkpoint.
struct LogAppendRange: Hashable, Sendable {
    static let path = "append"
    static let largestLength = 64
    /// The most entries of a range: more than any append has, for a copy takes over many at once (`LogMirror`).
    static let largestSpan = 1 << 30

    /// The size of the log before the append.
    let first: Int
    /// The size of the log after it.
    let end: Int

    init(first: Int, end: Int) {
        self.first = first
        self.end = end
    }

    /// Nil for other bytes than `bytes` writes, and for a range that no append has.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
        guard lines.count == 3, lines[2].isEmpty,
            let first = LogIndexPath.decimal(Substring(decoding: lines[0], as: UTF8.self)),
            let end = LogIndexPath.decimal(Substring(decoding: lines[1], as: UTF8.self)),
            first <= end, end <= LogStore.capacity, end - first <= Self.largestSpan
        else { return nil }
        self.init(first: first, end: end)
    }

    var bytes: [UInt8] { Array("\(first)\n\(end)\n".utf8) }
}
