/// Appends little-endian integers to bytes.
struct LittleEndianWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: UInt16) { append(UInt64(value), 2) }

    mutating func append(_ value: UInt32) { append(UInt64(value), 4) }

    mutating func append(_ value: UInt64) { append(value, 8) }

    mutating func append(_ more: [UInt8]) { bytes += more }

    private mutating func append(_ value: UInt64, _ count: UInt64) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
    }
}
