/// An unsigned integer as big-endian bytes without leading zeros; zero is empty.
struct BigEndianInteger: Sendable, Hashable, Comparable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = Array(bytes.drop { $0 == 0 }) }

    /// The position of the highest set bit plus one; zero has no bits.
    var bitCount: Int {
        guard let first = bytes.first else { return 0 }
        return bytes.count * 8 - first.leadingZeroBitCount
    }

    var isOdd: Bool { (bytes.last ?? 0) & 1 == 1 }

    /// Whether it is 0 or 1.
    var isTrivial: Bool { bitCount <= 1 }

    static func < (left: BigEndianInteger, right: BigEndianInteger) -> Bool {
        guard left.bytes.count == right.bytes.count else { return left.bytes.count < right.bytes.count }
        return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
