import EvidenceArchive
import Testing

@Suite struct GroupRecordTests {
    private func record() throws -> GroupRecord {
        let lines = try (0..<3).map { try ItemLine(encoding: SampleItems.contract(UInt64($0), content: "c\($0)")) }
        return try GroupRecord(
            actor: ObjectDigest(hashing: [1]),
            event: .add,
            objects: lines.map(\.item.object.sha256),
            lines: lines
        )
    }

    @Test("What is written is read back")
    func roundTrip() throws {
        let record = try record()
        #expect(try GroupRecord(decoding: record.bytes) == record)
        #expect(record.bytes.count { $0 == 0x0A } == 4)
    }

    @Test("A record that was cut off at any byte, or has any byte changed in its lines, is none")
    func cutOff() throws {
        let bytes = try record().bytes
        for length in 0..<bytes.count {
            #expect(throws: ArchiveError(.itemLineInvalid)) { try GroupRecord(decoding: Array(bytes[..<length])) }
        }
        let header = try #require(bytes.firstIndex(of: 0x0A))
        for place in stride(from: header + 1, to: bytes.count, by: 7) {
            var changed = bytes
            changed[place] ^= 1
            #expect(throws: ArchiveError(.itemLineInvalid)) { try GroupRecord(decoding: changed) }
        }
    }
}
