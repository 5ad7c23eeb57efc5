/// Numbers of items, one bit each: they are given without gaps.
struct SequenceSet {
    /// More than any archive has; beyond it nothing is taken in.
    private static let largest: UInt64 = 1 << 36

    private var words: [UInt64] = []

    func contains(_ sequence: UInt64) -> Bool {
        let word = Int(clamping: sequence / 64)
        return word < words.count && words[word] >> (sequence % 64) & 1 == 1
    }

    /// How many numbers it has.
    var count: UInt64 { words.reduce(0) { $0 + UInt64($1.nonzeroBitCount) } }

    mutating func insert(_ sequence: UInt64) {
        guard sequence < Self.largest else { return }
        let word = Int(clamping: sequence / 64)
        if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
        words[word] |= 1 << (sequence % 64)
    }
}
