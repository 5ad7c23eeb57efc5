/// Reads little-endian integers and runs of bytes from the front of a slice; nil where it is too short.
struct LittleEndianReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, rest.count >= count else { return nil }
        let taken = rest.prefix(count)
        rest = rest.dropFirst(count)
        return taken
    }

    mutating func uint16() -> UInt16? { integer(2).map { UInt16(truncatingIfNeeded: $0) } }

    mutating func uint32() -> UInt32? { integer(4).map { UInt32(truncatingIfNeeded: $0) } }

    mutating func uint64() -> UInt64? { integer(8) }

    private mutating func integer(_ count: Int) -> UInt64? {
        guard let taken = bytes(count) else { return nil }
        var value: UInt64 = 0
        var shift: UInt64 = 0
        for byte in taken {
            value |= UInt64(byte) << shift
            shift += 8
        }
        return value
    }
}
