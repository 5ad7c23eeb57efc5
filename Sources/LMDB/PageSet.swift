/// Numbers of pages, one bit each.
struct PageSet {
    private var words: [UInt64]
    private(set) var count = 0

    /// For numbers below `capacity`.
    init(capacity: Int) { words = [UInt64](repeating: 0, count: capacity / 64 + 1) }

    func contains(_ page: Int) -> Bool { words[page >> 6] >> UInt64(page & 63) & 1 == 1 }

    /// Enters a number; false where it was there.
    mutating func insert(_ page: Int) -> Bool {
        guard !contains(page) else { return false }
        words[page >> 6] |= 1 << UInt64(page & 63)
        count += 1
        return true
    }
}
