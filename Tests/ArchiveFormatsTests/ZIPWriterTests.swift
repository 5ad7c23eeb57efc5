import Foundation
import LibZ
import TestSupport
import Testing

@testable import ArchiveFormats

@Suite struct ZIPWriterTests {
    static let members: [(name: String, bytes: [UInt8])] = [
        ("lote/vazio.bin", []),
        ("lote/ação.txt", Array("conteúdo".utf8)),
        ("lote/zeros.bin", [UInt8](repeating: 0, count: 300_000)),
    ]

    /// What Python's zipfile makes of it: names, sizes and checksums after it has read each member.
    static func seenByPython(_ bytes: [UInt8], _ expression: String) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write("a.zip", bytes)
        let script =
            "import zipfile, hashlib\nz = zipfile.ZipFile('a.zip')\nassert z.testzip() is None\nprint(\(expression))"
        let run = try ToolRun("python3", ["-c", script], in: folder.path)
        guard run.status == 0 else { throw ZIPFixtures.Failed(output: run.output) }
        return run.output.trimmingCharacters(in: .newlines)
    }

    static func unzipTest(_ bytes: [UInt8]) throws -> Int32 {
        let folder = try TemporaryFolder()
        try folder.write("a.zip", bytes)
        return try ToolRun("unzip", ["-tq", "a.zip"], in: folder.path).status
    }

    @Test("Python and Info-ZIP read what is written, whatever needs ZIP64", arguments: [Int(UInt32.max), 100, 1, 0])
    func othersRead(limit32: Int) throws {
        for limit16 in [Int(UInt16.max), 0] {
            let bytes = try ZIPFixtures.written(Self.members, limit32: limit32, limit16: limit16)
            #expect(try Self.unzipTest(bytes) == 0)
            let seen = try Self.seenByPython(bytes, "[(i.filename, i.file_size) for i in z.infolist()]")
            #expect(seen == "[('lote/vazio.bin', 0), ('lote/ação.txt', 9), ('lote/zeros.bin', 300000)]")
            #expect(try Self.seenByPython(bytes, "z.read('lote/ação.txt').decode()") == "conteúdo")
            #expect(ZIPFixtures.code(bytes) == nil)
        }
    }

    @Test("A member is read back by its offset and length alone")
    func placements() throws {
        let sink = MemorySink()
        let writer = ZIPWriter(to: sink)
        var placements: [ZIPPlacement] = []
        for member in Self.members { placements.append(try writer.add(member.name, member.bytes[...])) }
        #expect(try writer.finish() == sink.bytes.count)
        for (placement, member) in zip(placements, Self.members) {
            #expect(Array(sink.bytes[placement.offset..<(placement.offset + placement.length)]) == member.bytes)
        }
        let reader = try ZIPReader(MemorySource(sink.bytes), rules: .strictStored)
        var read: [ZIPPlacement] = []
        for member in reader.members { read.append(try reader.placement(of: member)) }
        #expect(read == placements)
    }

    @Test("The same members and time give the same bytes, and the time is the caller's")
    func determinism() throws {
        let time = try #require(ZIPTimestamp(year: 2_026, month: 6, day: 1, hour: 12, minute: 30, second: 10))
        func archive() throws -> [UInt8] {
            let sink = MemorySink()
            let writer = ZIPWriter(to: sink, timestamp: time)
            try writer.add("a", [1, 2, 3])
            _ = try writer.finish()
            return sink.bytes
        }
        #expect(try archive() == archive())
        #expect(try Self.seenByPython(archive(), "z.infolist()[0].date_time") == "(2026, 6, 1, 12, 30, 10)")
        #expect(try Self.seenByPython(archive(), "oct(z.infolist()[0].external_attr >> 16)") == "0o100644")
        #expect(ZIPTimestamp(year: 1_979, month: 12, day: 31) == nil)
        #expect(ZIPTimestamp(year: 2_108, month: 1, day: 1) == nil)
    }

    @Test("A length that comes out at the end goes into a data descriptor that others read")
    func dataDescriptor() throws {
        let sink = MemorySink()
        let writer = ZIPWriter(to: sink)
        try writer.begin("fluxo.bin")
        for _ in 0..<3 { try writer.write(Array("parte;".utf8)[...]) }
        try writer.end()
        try writer.add("depois", [7])
        _ = try writer.finish()
        #expect(try Self.unzipTest(sink.bytes) == 0)
        #expect(try Self.seenByPython(sink.bytes, "z.read('fluxo.bin').decode()") == "parte;parte;parte;")
        #expect(ZIPFixtures.code(sink.bytes) == nil)
    }

    @Test("70,000 members: more than sixteen bits count")
    func manyMembers() throws {
        let sink = MemorySink()
        let writer = ZIPWriter(to: sink)
        for index in 0..<70_000 { try writer.add("d/\(index)", [UInt8(truncatingIfNeeded: index)]) }
        _ = try writer.finish()
        #expect(try Self.seenByPython(sink.bytes, "len(z.infolist()), z.read('d/69999')[0]") == "70000 \(69_999 & 255)")
        #expect(try Self.unzipTest(sink.bytes) == 0)
        let reader = try ZIPReader(MemorySource(sink.bytes))
        #expect(reader.members.count == 70_000)
        #expect(try reader.content(of: reader.members[69_999]) == [UInt8(69_999 & 255)])
    }

    @Test("What would make a bad archive is refused while it is written")
    func refusals() throws {
        func code(_ body: (ZIPWriter) throws(ArchiveFormatError) -> Void) -> ArchiveFormatError.Code? {
            do throws(ArchiveFormatError) {
                try body(ZIPWriter(to: MemorySink()))
                return nil
            } catch {
                return error.code
            }
        }
        for name in ["", "/a", "../a", "a/../b", "a\\b", "a//b", "./a", "c:a", "a\u{0}b", "a/"] {
            #expect(code { (writer) throws(ArchiveFormatError) in try writer.add(name, []) } == .unsafeName, "\(name)")
        }
        #expect(
            code { (writer) throws(ArchiveFormatError) in
                try writer.add("a", [])
                try writer.add("a", [])
            } == .duplicateName
        )
        #expect(
            code { (writer) throws(ArchiveFormatError) in
                try writer.begin("a", size: 1, crc32: 0)
                try writer.write([1, 2])
            } == .invalidRequest
        )
        #expect(
            code { (writer) throws(ArchiveFormatError) in
                try writer.begin("a", size: 2, crc32: 0)
                try writer.write([1])
                try writer.end()
            } == .invalidRequest
        )
        #expect(
            code { (writer) throws(ArchiveFormatError) in
                try writer.begin("a", size: 1, crc32: 0)
                try writer.write([1])
                try writer.end()
            } == .checksumMismatch
        )
    }
}
