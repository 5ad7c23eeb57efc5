/// Objects that are moved together, within bounds.
struct MoveBatch {
    private let largestBytes: UInt64
    private let largestCount: Int
    private(set) var objects: [StoredObject] = []
    private(set) var bytes: UInt64 = 0
    private var numbers: Set<UInt64> = []

    init(bytes: UInt64, count: Int) {
        largestBytes = bytes
        largestCount = max(1, count)
    }

    func contains(_ sequence: UInt64) -> Bool { numbers.contains(sequence) }

    /// Takes an object, each once; false where there is no room for it.
    ///
    /// One object always has room.
    mutating func take(_ stored: StoredObject) -> Bool {
        guard !numbers.contains(stored.sequence) else { return true }
        let (sum, overflow) = bytes.addingReportingOverflow(stored.object.size)
        let isWithin = !overflow && sum <= largestBytes && objects.count < largestCount
        guard objects.isEmpty || isWithin else { return false }
        objects.append(stored)
        numbers.insert(stored.sequence)
        bytes = overflow ? .max : sum
        return true
    }
}
