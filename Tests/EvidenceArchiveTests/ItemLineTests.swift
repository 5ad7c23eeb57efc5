import EvidenceArchive
import Foundation
import Testing

@Suite struct ItemLineTests {
    @Test("A line reads as JSON elsewhere and says what the item says")
    func isJSON() throws {
        let item = try SampleItems.contract(7)
        let line = try ItemLine(encoding: item)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(line.bytes)) as? [String: Any])
        #expect(json["schema"] as? String == "lastro.archive-item/1")
        #expect(json["sequence"] as? Int == 7)
        #expect(json["addedAt"] as? String == "2026-06-01T12:00:00Z")
        #expect(json["name"] as? String == "contrato \"final\"\n.pdf")
        #expect(json["tenant"] as? String == "Cartório Imaginário")
        #expect(json["retainUntil"] as? String == "2046-06-01")
        #expect(json["salt"] as? String == String(repeating: "ab", count: 16))
        #expect(json["content"] is NSNull)
        let object = try #require(json["object"] as? [String: Any])
        // FIPS 180-4's own example: SHA-256 of "abc".
        #expect(object["sha256"] as? String == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect((object["sha512"] as? String)?.hasPrefix("ddaf35a193617abacc417349ae204131") == true)
        #expect(object["size"] as? Int == 3)
        #expect((json["evidence"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } == ["certificate", "crl"])
        let signatures = try #require(json["signatures"] as? [[String: Any]])
        #expect((signatures.first?["signer"] as? [String: Any])?["cpf"] as? String == "00000000191")
        #expect(!line.bytes.contains(0x0A))
    }

    @Test("Keys are sorted and nothing is spaced: the form of Foundation's own sorted writer")
    func isCanonical() throws {
        let line = try ItemLine(encoding: try SampleItems.contract())
        let json = try JSONSerialization.jsonObject(with: Data(line.bytes))
        let sorted = try JSONSerialization.data(withJSONObject: json, options: [.sortedKeys, .withoutEscapingSlashes])
        #expect(line.bytes == [UInt8](sorted))
    }

    @Test func lineIsReadBack() throws {
        let item = try SampleItems.contract(3)
        let line = try ItemLine(encoding: item)
        let read = try ItemLine(decoding: line.bytes)
        #expect(read.item == item)
        #expect(read.digest == line.digest)
    }

    @Test("No line that differs in one byte is taken for the same item, and none traps")
    func oneByteChanged() throws {
        let item = try SampleItems.contract()
        let line = try ItemLine(encoding: item)
        for index in line.bytes.indices {
            for octet in [line.bytes[index] ^ 1, line.bytes[index] ^ 0x80, 0x22, 0x5C, 0x00] {
                var bytes = line.bytes
                guard bytes[index] != octet else { continue }
                bytes[index] = octet
                guard let read = try? ItemLine(decoding: bytes) else { continue }
                #expect(read.item != item && read.digest != line.digest)
                #expect(try ItemLine(encoding: read.item).bytes == bytes)
            }
        }
    }

    @Test func cutLineIsRefused() throws {
        let line = try ItemLine(encoding: try SampleItems.contract())
        for length in line.bytes.indices {
            #expect(throws: ArchiveError(.itemLineInvalid)) { try ItemLine(decoding: Array(line.bytes[..<length])) }
        }
        #expect(throws: ArchiveError(.itemLineInvalid)) { try ItemLine(decoding: line.bytes + [0x0A]) }
    }

    @Test("A later schema is told apart from damage")
    func newerSchema() throws {
        let line = try ItemLine(encoding: try SampleItems.contract())
        let text = String(decoding: line.bytes, as: UTF8.self)
        let newer = text.replacingOccurrences(of: "lastro.archive-item/1", with: "lastro.archive-item/2")
        #expect(throws: ArchiveError(.formatNewer)) { try ItemLine(decoding: Array(newer.utf8)) }
        let damaged = text.replacingOccurrences(of: "lastro.archive-item/1", with: "lastro.archive-item/x")
        #expect(throws: ArchiveError(.itemLineInvalid)) { try ItemLine(decoding: Array(damaged.utf8)) }
    }

    @Test func whatTheFormatHasNoRoomForIsRefused() throws {
        let item = try SampleItems.contract()
        let long = ArchiveItem(
            sequence: 0,
            addedAt: item.addedAt,
            salt: item.salt,
            object: item.object,
            role: .document,
            identifier: String(repeating: "x", count: ItemLimits.textLength + 1)
        )
        #expect(throws: ArchiveError(.tooLarge)) { try ItemLine(encoding: long) }
        let numbered = ArchiveItem(
            sequence: ItemLimits.largestNumber + 1,
            addedAt: item.addedAt,
            salt: item.salt,
            object: item.object,
            role: .document
        )
        #expect(throws: ArchiveError(.tooLarge)) { try ItemLine(encoding: numbered) }
    }

    @Test func controlCharactersAreWrittenAsRFC8785Has() throws {
        let item = ArchiveItem(
            sequence: 0,
            addedAt: try SampleItems.time("2026-06-01T12:00:00Z"),
            salt: try SampleItems.salt(),
            object: try SampleItems.object(""),
            role: .evidence,
            name: "\u{0}\u{8}\u{9}\u{A}\u{B}\u{C}\u{D}\u{1F}\u{7F}/é😀"
        )
        let line = try ItemLine(encoding: item)
        let text = String(decoding: line.bytes, as: UTF8.self)
        #expect(text.contains(#""name":"\u0000\b\t\n\u000b\f\r\u001f"# + "\u{7F}/é😀\""))
        #expect(try ItemLine(decoding: line.bytes).item == item)
    }
}
