import Testing

@testable import LibZ

@Suite struct InflateTests {
    /// `printf 'lastro lastro lastro lastro' | python3 -c 'zlib.compressobj(9, zlib.DEFLATED, -15)'`.
    static let compressed: [UInt8] = [203, 73, 44, 46, 41, 202, 87, 200, 193, 66, 1, 0]
    static let text = Array("lastro lastro lastro lastro".utf8)
    /// One million zero bytes by the same command.
    static let bomb: [UInt8] =
        [237, 193, 1, 1, 0, 0, 0, 130, 32, 255, 175, 110, 72, 64, 1] + [UInt8](repeating: 0, count: 968) + [175, 6]

    @Test("A stream made by zlib's own Python binding inflates")
    func inflates() throws {
        #expect(try Inflate.raw(Self.compressed[...], limit: 27) == Self.text)
    }

    @Test("A stored block inflates")
    func storedBlock() throws {
        let block: [UInt8] = [1, 3, 0, 0xfc, 0xff, 97, 98, 99]
        #expect(try Inflate.raw(block[...], limit: 3) == Array("abc".utf8))
    }

    @Test("An empty stream inflates to nothing, whatever the limit")
    func emptyStream() throws {
        #expect(try Inflate.raw([3, 0][...], limit: 0).isEmpty)
    }

    @Test("One byte over the limit is refused, and so is a bomb", arguments: [0, 1, 26])
    func limit(limit: Int) {
        #expect(code { try Inflate.raw(Self.compressed[...], limit: limit) } == .outputLimitExceeded)
        #expect(code { try Inflate.raw(Self.bomb[...], limit: limit) } == .outputLimitExceeded)
    }

    @Test("A bomb within its limit is whole")
    func wholeBomb() throws {
        let output = try Inflate.raw(Self.bomb[...], limit: 1_000_000)
        #expect(output.count == 1_000_000)
        #expect(!output.contains { $0 != 0 })
    }

    @Test("A negative limit is refused, not trapped on")
    func negativeLimit() {
        #expect(code { try Inflate.raw(Self.compressed[...], limit: -1) } == .outputLimitExceeded)
    }

    @Test("Cut short anywhere it is truncated")
    func truncations() {
        for count in 0..<Self.compressed.count {
            #expect(code { try Inflate.raw(Self.compressed.prefix(count), limit: 100) } == .truncated)
        }
    }

    @Test("Bytes after the end are refused")
    func trailingBytes() {
        #expect(code { try Inflate.raw((Self.compressed + [0])[...], limit: 100) } == .trailingBytes)
    }

    @Test("Any flipped bit gives bytes within the limit or an error")
    func flips() {
        for bit in 0..<(Self.compressed.count * 8) {
            var flipped = Self.compressed
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            let output = try? Inflate.raw(flipped[...], limit: 1_000)
            #expect((output?.count ?? 0) <= 1_000)
        }
    }

    @Test("A block of the reserved type is invalid (RFC 1951 §3.2.3)")
    func reservedBlockType() {
        #expect(code { try Inflate.raw([7, 0, 0][...], limit: 10) } == .invalidData)
    }

    @Test("CRC-32 has the published check value")
    func checkValue() {
        #expect(CRC32.checksum(Array("123456789".utf8)[...]) == 0xcbf4_3926)
        #expect(CRC32.checksum([]) == 0)
    }

    private func code(_ body: () throws -> [UInt8]) -> LibZError.Code? {
        do {
            _ = try body()
            return nil
        } catch {
            return (error as? LibZError)?.code
        }
    }
}
