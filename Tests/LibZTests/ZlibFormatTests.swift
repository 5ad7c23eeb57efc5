import Testing

@testable import LibZ

@Suite struct ZlibFormatTests {
    /// `python3 -c 'zlib.compress(b"lastro lastro lastro lastro", 9)'`.
    static let compressed: [UInt8] = [
        120, 218, 203, 73, 44, 46, 41, 202, 87, 200, 193, 66, 1, 0, 149, 109, 10, 181,
    ]
    static let text = Array("lastro lastro lastro lastro".utf8)

    static func inflate(_ bytes: [UInt8], limit: Int = 27) throws(LibZError) -> (bytes: [UInt8], ending: Inflate.Ending)
    {
        try Inflate.zlib(bytes.span.bytes, limit: limit)
    }

    @Test("A stream made by zlib's own Python binding inflates, and ends exactly")
    func inflates() throws {
        let result = try Self.inflate(Self.compressed)
        #expect(result.bytes == Self.text)
        #expect(result.ending == .exact)
    }

    @Test("Bytes behind the checksum, a wrong one and a missing end are told apart")
    func endings() throws {
        #expect(try Self.inflate(Self.compressed + [13, 10]).ending == .trailingBytes(2))
        #expect(try Self.inflate(Self.compressed.dropLast() + [0]).ending == .wrongChecksum)
        #expect(try Self.inflate(Self.compressed.dropLast()).ending == .wrongChecksum)
        #expect(try Self.inflate(Array(Self.compressed.prefix(9))).ending == .truncated)
    }

    @Test("A header that is none, a preset dictionary and a bomb are refused")
    func refusals() {
        #expect(throws: LibZError(code: .invalidData, function: "Inflate.zlib")) {
            _ = try Self.inflate([120])
        }
        #expect(throws: LibZError(code: .invalidData, function: "Inflate.zlib")) {
            _ = try Self.inflate([120, 219, 3, 0])
        }
        #expect(throws: LibZError(code: .invalidData, function: "Inflate.zlib")) {
            _ = try Self.inflate([120, 249, 0, 0, 0, 0, 3, 0])
        }
        #expect(throws: LibZError(code: .outputLimitExceeded, function: "Inflate.zlib")) {
            _ = try Self.inflate(Self.compressed, limit: 26)
        }
    }
}
