/// The bytes of one page, read in the byte order of the machine, as LMDB writes them.
struct PageBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    /// An unsigned integer of 2, 4 or 8 bytes; -1 where the page ends before it, or where it does not fit.
    func integer(at offset: Int, width: Int) -> Int {
        guard offset >= 0, offset <= bytes.count - width else { return -1 }
        var value: UInt64 = 0
        for index in 0..<width { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
        return Int(exactly: value) ?? -1
    }
}
