import Foundation
import LibZ
import TestSupport
import Testing

@testable import ArchiveFormats

/// Archives behind 4 GiB, in sparse files: a minute of checksums, so only in long runs.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["LASTRO_SOAK"] != nil)) struct ZIPLargeTests {
    /// Leaves holes where there are zeros.
    final class SparseSink: ByteSink {
        private let handle: FileHandle
        private var offset: UInt64 = 0

        init(_ path: String) throws {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
            handle = try FileHandle(forWritingTo: URL(filePath: path))
        }

        func write(_ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) {
            do {
                if bytes.contains(where: { $0 != 0 }) || bytes.count < 4_096 {
                    try handle.seek(toOffset: offset)
                    try handle.write(contentsOf: Data(bytes))
                }
            } catch {
                throw ArchiveFormatError(.unwritable, "\(error)")
            }
            offset += UInt64(bytes.count)
        }
    }

    @Test("A member of 5 GiB, and one behind it, are read by Python and Info-ZIP and by us")
    func largeMember() throws {
        let folder = try TemporaryFolder()
        let length = 5 << 30
        let block = [UInt8](repeating: 0, count: 1 << 24)[...]
        var checksum: UInt32 = 0
        for _ in 0..<(length / block.count) { checksum = CRC32.checksum(block, continuing: checksum) }
        let writer = ZIPWriter(to: try SparseSink(folder.path + "/a.zip"))
        try writer.begin("grande", size: length, crc32: checksum)
        for _ in 0..<(length / block.count) { try writer.write(block) }
        try writer.end()
        let placement = try writer.add("depois", Array("fim".utf8)[...])
        #expect(placement.headerOffset > length)
        _ = try writer.finish()
        let script = """
            import zipfile
            z = zipfile.ZipFile('a.zip')
            print([(i.filename, i.file_size, i.header_offset) for i in z.infolist()], z.read('depois'))
            """
        let run = try ToolRun("python3", ["-c", script], in: folder.path)
        let expected = "[('grande', \(length), 0), ('depois', 3, \(placement.headerOffset))] b'fim'\n"
        #expect(run.output == expected)
        #expect(try ToolRun("unzip", ["-tq", "a.zip"], in: folder.path).status == 0)
        let mapped = try Data(contentsOf: URL(filePath: folder.path + "/a.zip"), options: .alwaysMapped)
        struct Mapped: ByteSource {
            let data: Data
            var byteCount: Int { data.count }
            func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(ArchiveFormatError) -> Int {
                let length = max(0, min(count, buffer.count, data.count - offset))
                buffer.replaceSubrange(0..<length, with: data[offset..<(offset + length)])
                return length
            }
        }
        let reader = try ZIPReader(Mapped(data: mapped))
        #expect(try reader.content(of: #require(reader.member(named: "depois"))) == Array("fim".utf8))
        try reader.stream(reader.members[0]) { _ throws(ArchiveFormatError) in }
    }
}
