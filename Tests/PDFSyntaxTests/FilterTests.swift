import Testing

@testable import PDFSyntax

@Suite struct FilterTests {
    static func decode(
        _ data: [UInt8],
        _ dictionary: String,
        limit: Int = 10_000
    ) throws(PDFSyntaxError) -> (bytes: [UInt8], isProper: Bool) {
        let object = try LexicalTests.parse("<<\(dictionary)>>")
        let decoder = try PDFStreamDecoder(object.dictionary ?? PDFDictionary([]), limit: limit, offset: 0) { $0 }
        return try decoder.decode(PDFBytes(copying: data), 0..<data.count)
    }

    static func code(_ data: [UInt8], _ dictionary: String, limit: Int = 10_000) -> PDFSyntaxError.Code? {
        do throws(PDFSyntaxError) {
            _ = try decode(data, dictionary, limit: limit)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("The LZW example of ISO 32000-2 §7.4.4.2")
    func lzw() throws {
        let encoded: [UInt8] = [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]
        let result = try Self.decode(encoded, "/Filter /LZWDecode")
        #expect(result.bytes == [45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
        #expect(result.isProper)
        #expect(Self.code(encoded, "/Filter /LZWDecode", limit: 9) == .decodedTooLarge)
        #expect(Self.code([0xff, 0xff], "/Filter /LZWDecode") == .malformedFilterData)
    }

    /// Codes of 9 to 12 bits written by the rule of §7.4.4.2 without any sequence: each byte is its own code.
    static func lzwLiterals(_ bytes: [UInt8], earlyChange: Int) -> [UInt8] {
        var bits: [Bool] = []
        func write(_ code: Int, _ width: Int) {
            for bit in stride(from: width - 1, through: 0, by: -1) { bits.append(code >> bit & 1 == 1) }
        }
        write(256, 9)
        var entries = 258
        var width = 9
        for (index, byte) in bytes.enumerated() {
            write(Int(byte), width)
            if index > 0 { entries += 1 }
            width = entries + earlyChange < 512 ? 9 : entries + earlyChange < 1_024 ? 10 : 11
        }
        write(257, width)
        while !bits.count.isMultiple(of: 8) { bits.append(false) }
        return stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<(start + 8)].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }

    @Test("Codes get longer one code early, or not", arguments: [0, 1])
    func earlyChange(early: Int) throws {
        let text = (0..<900).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let encoded = Self.lzwLiterals(text, earlyChange: early)
        let result = try Self.decode(encoded, "/Filter /LZWDecode /DecodeParms <</EarlyChange \(early)>>")
        #expect(result.bytes == text)
        #expect(result.isProper)
    }

    /// `python3 -c "base64.a85encode(b'Man is distinguished\0\0\0\0!', adobe=True)"`.
    @Test("Base 85 as Python writes it, z for four zeros, a group of two for one byte")
    func ascii85() throws {
        let encoded = Array("9jqo^BlbD-BleB1DJ+*+F(f,qz+T~>".utf8)
        let result = try Self.decode(encoded, "/Filter /ASCII85Decode")
        #expect(result.bytes == Array("Man is distinguished\0\0\0\0!".utf8))
        #expect(result.isProper)
        #expect(try !Self.decode(Array("9jqo^".utf8), "/Filter /ASCII85Decode").isProper)
        #expect(Self.code(Array("uuuuu~>".utf8), "/Filter /ASCII85Decode") == .malformedFilterData)
        #expect(Self.code(Array("9~>".utf8), "/Filter /ASCII85Decode") == .malformedFilterData)
        #expect(Self.code(Array("9z~>".utf8), "/Filter /ASCII85Decode") == .malformedFilterData)
        #expect(Self.code(Array("zz~>".utf8), "/Filter /ASCII85Decode", limit: 7) == .decodedTooLarge)
    }

    @Test("Hexadecimal digits, white space aside, up to their end mark")
    func asciiHex() throws {
        let result = try Self.decode(Array("61 62 6\n3 7>".utf8), "/Filter [/ASCIIHexDecode]")
        #expect(result.bytes == Array("abcp".utf8))
        #expect(result.isProper)
        #expect(try !Self.decode(Array("61".utf8), "/Filter /ASCIIHexDecode").isProper)
        #expect(try !Self.decode(Array("61>62".utf8), "/Filter /ASCIIHexDecode").isProper)
        #expect(Self.code(Array("6g>".utf8), "/Filter /ASCIIHexDecode") == .malformedFilterData)
    }

    @Test("Runs of §7.4.5")
    func runLength() throws {
        let result = try Self.decode([2, 97, 98, 99, 253, 100, 128], "/Filter /RunLengthDecode")
        #expect(result.bytes == Array("abcdddd".utf8))
        #expect(result.isProper)
        #expect(Self.code([3, 97, 98, 99], "/Filter /RunLengthDecode") == .malformedFilterData)
        #expect(Self.code([253], "/Filter /RunLengthDecode") == .malformedFilterData)
        #expect(Self.code([129, 0, 128], "/Filter /RunLengthDecode", limit: 127) == .decodedTooLarge)
    }

    @Test("Each PNG filter of ISO/IEC 15948 §9.2 gives back the same rows")
    func png() throws {
        // Rows 1 2 3 and 4 6 9 of one byte a pixel, filtered by hand: none, sub, up, average, Paeth.
        let rows: [([UInt8], [UInt8])] = [
            ([0, 1, 2, 3, 0, 4, 6, 9], [1, 2, 3, 4, 6, 9]), ([1, 1, 1, 1, 1, 4, 2, 3], [1, 2, 3, 4, 6, 9]),
            ([2, 1, 2, 3, 2, 3, 4, 6], [1, 2, 3, 4, 6, 9]), ([0, 1, 2, 3, 3, 4, 3, 5], [1, 2, 3, 4, 6, 9]),
            ([0, 1, 2, 3, 4, 3, 2, 3], [1, 2, 3, 4, 6, 9]),
        ]
        for (filtered, plain) in rows {
            let object = try LexicalTests.parse("<</Predictor 15 /Columns 3>>")
            let predictor = try #require(try PDFPredictor(object.dictionary, offset: 0))
            #expect(try predictor.undo(filtered, offset: 0) == plain)
            #expect(throws: PDFSyntaxError.self) { try predictor.undo([5, 0, 0, 0], offset: 0) }
        }
    }

    @Test(
        "TIFF differences of 1, 4, 8 and 16 bits",
        arguments: [
            ("/Colors 1 /BitsPerComponent 8 /Columns 3", [1, 1, 1, 4, 2, 3], [1, 2, 3, 4, 6, 9]),
            ("/Colors 3 /BitsPerComponent 8 /Columns 2", [1, 2, 3, 1, 1, 255], [1, 2, 3, 2, 3, 2]),
            ("/Colors 1 /BitsPerComponent 16 /Columns 2", [0, 255, 0, 1], [0, 255, 1, 0]),
            ("/Colors 1 /BitsPerComponent 4 /Columns 4", [0x1f, 0x11], [0x10, 0x12]),
            ("/Colors 1 /BitsPerComponent 1 /Columns 8", [0b1010_0001], [0b1100_0001]),
        ] as [(String, [UInt8], [UInt8])]
    )
    func tiff(parameters: String, encoded: [UInt8], plain: [UInt8]) throws {
        let object = try LexicalTests.parse("<</Predictor 2 \(parameters)>>")
        #expect(try #require(try PDFPredictor(object.dictionary, offset: 0)).undo(encoded, offset: 0) == plain)
    }

    @Test("Pictures, unknown filters, data in other files and long chains are not decoded")
    func refusals() {
        #expect(Self.code([], "/Filter /DCTDecode") == .unsupportedFilter)
        #expect(Self.code([], "/Filter /Unknown") == .unsupportedFilter)
        #expect(Self.code([], "/F (file)") == .unsupportedFilter)
        #expect(Self.code([], "/Filter [" + String(repeating: "/Crypt ", count: 9) + "]") == .malformedStream)
        #expect(Self.code([], "/Filter 1") == .malformedStream)
        #expect(Self.code([1, 2, 3], "/Filter /FlateDecode") == .malformedFilterData)
        #expect(Self.code([1, 2, 3], "", limit: 2) == .decodedTooLarge)
    }

    @Test("A crypt filter without a name changes nothing")
    func identity() throws {
        #expect(try Self.decode([1, 2], "/Filter /Crypt").bytes == [1, 2])
    }
}
