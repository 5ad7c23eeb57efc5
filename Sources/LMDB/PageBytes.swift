/// The bytes of one page, or of a small page inside of a value, read in the byte order of the machine, as LMDB writes them.
struct PageBytes {
    /// Of the page header (`PAGEHDRSZ` in `mdb.c`).
    static let headerLength = 16
    /// Of what stands before a node's key (`NODESIZE`).
    static let nodeHeaderLength = 8

    private let bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    private init(slice: ArraySlice<UInt8>) { bytes = slice }

    var count: Int { bytes.count }
    var number: Int { integer(at: 0, width: 8) }
    var kind: PageKind { PageKind(rawValue: integer(at: 10, width: 2)) }
    /// Where the free room begins, from the start of the page.
    var lower: Int { integer(at: 12, width: 2) }
    /// Where the free room ends.
    var upper: Int { integer(at: 14, width: 2) }
    /// Of an overflow page: how many pages there are, this one among them.
    var overflowCount: Int { integer(at: 12, width: 4) }
    var nodeCount: Int { (lower - Self.headerLength) / 2 }

    /// An unsigned integer of 2, 4 or 8 bytes; -1 where the page ends before it, or where it does not fit.
    func integer(at offset: Int, width: Int) -> Int {
        guard offset >= 0, offset <= bytes.count - width else { return -1 }
        var value: UInt64 = 0
        for index in 0..<width { value |= UInt64(bytes[bytes.startIndex + offset + index]) << UInt64(8 * index) }
        return Int(exactly: value) ?? -1
    }

    /// Whether 8 bytes have every bit set (`P_INVALID` in `mdb.c`), which is more than `integer` can give.
    func isAllOnes(at offset: Int) -> Bool {
        let field = bytes(at: offset, count: 8)
        return field.count == 8 && field.allSatisfy { $0 == .max }
    }

    /// Where a node begins.
    func nodeOffset(_ index: Int) -> Int { integer(at: Self.headerLength + 2 * index, width: 2) }

    /// A part of the page; empty where the page ends before it.
    func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8> {
        guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return [] }
        return bytes[(bytes.startIndex + offset)...].prefix(count)
    }

    /// A part of the page as a page of its own.
    func part(at offset: Int, count: Int) -> PageBytes { PageBytes(slice: bytes(at: offset, count: count)) }
}
