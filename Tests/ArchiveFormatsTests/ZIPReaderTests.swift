import Foundation
import LibZ
import TestSupport
import Testing

@testable import ArchiveFormats

@Suite struct ZIPReaderTests {
    static let two = """
        z.writestr('pasta/', '')
        z.writestr('pasta/ação.crt', 'conteúdo ' * 100, zipfile.ZIP_DEFLATED)
        z.writestr('b.crt', 'abc', zipfile.ZIP_STORED)
        """

    @Test("Stored and deflated members come out as they went in")
    func contents() throws {
        let reader = try ZIPReader(MemorySource(ZIPFixtures.python(Self.two)))
        #expect(reader.members.map(\.displayName) == ["pasta/", "pasta/ação.crt", "b.crt"])
        #expect(reader.members.map(\.isFolder) == [true, false, false])
        #expect(try reader.content(of: reader.members[1]) == Array(String(repeating: "conteúdo ", count: 100).utf8))
        #expect(try reader.content(of: reader.members[2]) == Array("abc".utf8))
    }

    @Test("A slice that does not start at 0 is read by its own indices")
    func slices() throws {
        let bytes = try [1, 2, 3] + ZIPFixtures.python(Self.two)
        let reader = try ZIPReader(MemorySource(bytes.dropFirst(3)))
        #expect(try reader.content(of: reader.members[2]) == Array("abc".utf8))
    }

    @Test("Archives of other programs are read: Info-ZIP from files and from a pipe, Python with ZIP64 and to a pipe")
    func others() throws {
        let folder = try TemporaryFolder()
        try folder.write("d/ação.txt", Array(String(repeating: "linha\n", count: 1_000).utf8))
        try folder.write("d/b.bin", (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 97 >> 3) })
        let commands = [
            "zip -qr a.zip d", "zip -q0r a.zip d", "zip -qr - d | cat > a.zip",
            """
            python3 -c "
            import zipfile, sys
            with zipfile.ZipFile(sys.stdout.buffer, 'w', zipfile.ZIP_DEFLATED) as z:
                z.write('d/b.bin')
                with z.open('d/zip64', 'w', force_zip64=True) as f: f.write(b'x' * 1000)
            " | cat > a.zip
            """,
        ]
        for command in commands {
            let run = try ToolRun("sh", ["-c", "rm -f a.zip; \(command)"], in: folder.path)
            #expect(run.status == 0, "\(run.output)")
            let bytes = Array(try Data(contentsOf: URL(filePath: folder.path + "/a.zip")))
            #expect(ZIPFixtures.code(bytes) == nil, "\(command)")
            let reader = try ZIPReader(MemorySource(bytes))
            let member = try #require(reader.member(named: "d/b.bin"))
            let content = Array(try Data(contentsOf: URL(filePath: folder.path + "/d/b.bin")))
            #expect(try reader.content(of: member) == content)
        }
    }

    @Test("Paths that leave their folder or cannot be one are refused before anything is read")
    func unsafeNames() throws {
        for name in ["../x", "a/../../x", "/etc/x", "a\\\\b", "c:x", "a//b", "./x", "a/.", "x\\x1b[2J", "x\\r\\n"] {
            #expect(ZIPFixtures.code(try ZIPFixtures.python("z.writestr('\(name)', 'abc')")) == .unsafeName, "\(name)")
        }
        let long = String(repeating: "a", count: 256)
        #expect(ZIPFixtures.code(try ZIPFixtures.python("z.writestr('\(long)', 'abc')")) == .unsafeName)
        let notUTF8 = try ZIPFixtures.patched(
            ZIPFixtures.written([("ab", [])]),
            ZIPRecord.directoryHeader,
            at: ZIPRecord.directoryHeaderLength,
            with: [0xff]
        )
        #expect(ZIPFixtures.code(notUTF8) == .unsafeName)
    }

    @Test("A path that stands twice, or is a folder of another one, is refused")
    func duplicates() throws {
        let twice = "import warnings\nwarnings.simplefilter('ignore')\nz.writestr('a', 'b')\nz.writestr('a', 'c')"
        #expect(ZIPFixtures.code(try ZIPFixtures.python(twice)) == .duplicateName)
        #expect(
            ZIPFixtures.code(try ZIPFixtures.python("z.writestr('a', 'b')\nz.writestr('a/c', 'd')")) == .duplicateName
        )
        // Python's ZipInfo takes an extra field as it is: Info-ZIP's Unicode path, with another name.
        let second = """
            import struct, zlib
            i = zipfile.ZipInfo('a.txt')
            i.extra = struct.pack('<HHBL', 0x7075, 10, 1, zlib.crc32(b'a.txt')) + b'b.txt'
            z.writestr(i, 'abc')
            """
        #expect(ZIPFixtures.code(try ZIPFixtures.python(second)) == .duplicateName)
    }

    @Test("Bombs are refused by what they declare, and by what they are")
    func bombs() throws {
        var rules = ZIPReadingRules.strict
        rules.maximumMemberSize = 16 << 20
        rules.maximumTotalSize = 128 << 20
        rules.maximumRatio = 200
        rules.maximumMemberCount = 5_000
        let large = try ZIPFixtures.python("z.writestr('a', bytes(17 << 20), zipfile.ZIP_DEFLATED)")
        #expect(ZIPFixtures.code(large, rules: rules) == .tooLarge)
        let ratio = try ZIPFixtures.python("z.writestr('a', bytes(1 << 20), zipfile.ZIP_DEFLATED)")
        #expect(ZIPFixtures.code(ratio, rules: rules) == .suspiciousRatio)
        let many = try ZIPFixtures.python("for i in range(5001): z.writestr(str(i), '')")
        #expect(ZIPFixtures.code(many, rules: rules) == .tooManyMembers)
        let total = try ZIPFixtures.python("for i in range(9): z.writestr(str(i), bytes(15 << 20))")
        #expect(ZIPFixtures.code(total, rules: rules) == .tooLarge)
        // Both headers declare 10 octets, the data are 60,000: what is lent never exceeds what is declared.
        let honest = try ZIPFixtures.python("z.writestr('a', bytes(60000), zipfile.ZIP_DEFLATED)")
        let half = try ZIPFixtures.patched(honest, ZIPRecord.localHeader, at: 22, with: [10, 0, 0, 0])
        let liar = try ZIPFixtures.patched(half, ZIPRecord.directoryHeader, at: 24, with: [10, 0, 0, 0])
        var lent = 0
        let reader = try ZIPReader(MemorySource(liar))
        #expect(throws: ArchiveFormatError(.invalidData, at: "a", "too long")) {
            try reader.stream(reader.members[0]) { (block) throws(ArchiveFormatError) in lent += block.count }
        }
        #expect(lent <= 10)
    }

    @Test("Encryption, other methods and shared bytes are refused")
    func unsupported() throws {
        #expect(ZIPFixtures.code(try ZIPFixtures.python("z.writestr('a', 'abc', zipfile.ZIP_BZIP2)")) == .unsupported)
        let flag = "z.writestr('a', 'abc')\nz.filelist[0].flag_bits |= 1"
        #expect(ZIPFixtures.code(try ZIPFixtures.python(flag)) == .encrypted)
        let folder = try TemporaryFolder()
        try folder.write("a", [1, 2, 3])
        #expect(try ToolRun("zip", ["-q", "-P", "senha", "a.zip", "a"], in: folder.path).status == 0)
        #expect(ZIPFixtures.code(Array(try Data(contentsOf: URL(filePath: folder.path + "/a.zip")))) == .encrypted)
        let shared = "z.writestr('a', 'abc')\nz.filelist.append(z.filelist[0])"
        #expect(ZIPFixtures.code(try ZIPFixtures.python(shared)) == .overlappingMembers)
        #expect(ZIPFixtures.code(Array("PK".utf8)) == .missingDirectory)
        let deflated = try ZIPFixtures.python("z.writestr('a', 'abc' * 9, zipfile.ZIP_DEFLATED)")
        #expect(ZIPFixtures.code(deflated, rules: .strictStored) == .unsupported)
    }

    @Test("A member inside another one's data is refused")
    func nested() throws {
        // The second entry's header stands in the data of the first, which ends behind it.
        let inner = try ZIPFixtures.written([("b", [1, 2, 3])])
        let header = Array(inner[..<(ZIPRecord.localHeaderLength + 1 + 3)])
        let outer = try ZIPFixtures.written([("a", header), ("b", [1, 2, 3])])
        let entry = try #require(ZIPFixtures.position(of: ZIPRecord.directoryHeader, in: outer))
        var bytes = outer
        let second = entry + ZIPRecord.directoryHeaderLength + 1
        bytes[second + 42] = UInt8(ZIPRecord.localHeaderLength + 1)
        #expect(ZIPFixtures.code(bytes) == .overlappingMembers)
    }

    @Test("The local header must say what the directory says")
    func headerMismatch() throws {
        let bytes = try ZIPFixtures.written([("ab", [1, 2, 3])])
        // Flags, method, CRC-32, compressed size, size, name.
        for offset in [6, 8, 14, 18, 22, 30] {
            let value = bytes[offset] ^ (offset == 6 ? 2 << 3 : 4)
            let patched = try ZIPFixtures.patched(bytes, ZIPRecord.localHeader, at: offset, with: [value])
            #expect(ZIPFixtures.code(patched) == .headerMismatch, "\(offset)")
        }
        let name = try ZIPFixtures.patched(bytes, ZIPRecord.directoryHeader, at: 46, with: [0x63])
        #expect(ZIPFixtures.code(name) == .headerMismatch)
        let data = try ZIPFixtures.patched(bytes, ZIPRecord.localHeader, at: 32, with: [9])
        #expect(ZIPFixtures.code(data) == .checksumMismatch)
    }

    @Test("Bytes that belong to nothing are refused: before, between and behind, and in a comment")
    func unaccountedBytes() throws {
        let bytes = try ZIPFixtures.written([("a", [1, 2, 3]), ("b", [4])])
        #expect(ZIPFixtures.code([0] + bytes) != nil)
        #expect(ZIPFixtures.code(bytes + [0]) == .missingDirectory)
        #expect(
            ZIPFixtures.code(try ZIPFixtures.python("z.writestr('a', 'abc')\nz.comment = b'x'")) == .missingDirectory
        )
        // A hole: the directory leaves out the first member.
        let hole = "z.writestr('a', 'abc')\nz.writestr('b', 'abc')\nz.writestr('c', 'abc')\ndel z.filelist[%]"
        for (index, code) in [ArchiveFormatError.Code.unaccountedBytes, .unaccountedBytes, .unaccountedBytes]
            .enumerated()
        {
            let script = hole.replacingOccurrences(of: "%", with: "\(index)")
            #expect(ZIPFixtures.code(try ZIPFixtures.python(script)) == code, "\(index)")
        }
    }

    @Test("Lengths and offsets of 2^63 and more, and those that point outside, are refused")
    func lyingNumbers() throws {
        // Every value in a ZIP64 field: directory sizes at 50 and 58, offset at 66, behind the name of one octet.
        let bytes = try ZIPFixtures.written([("a", [1, 2, 3])], limit32: 0, limit16: 0)
        #expect(ZIPFixtures.code(bytes) == nil)
        let values: [[UInt8]] = [
            [0, 0, 0, 0, 0, 0, 0, 0x80], [UInt8](repeating: 0xff, count: 8),
            [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
            [0, 0, 0, 0, 1, 0, 0, 0], [200, 0, 0, 0, 0, 0, 0, 0],
        ]
        for value in values {
            for offset in [51, 59, 67] {
                let patched = try ZIPFixtures.patched(bytes, ZIPRecord.directoryHeader, at: offset, with: value)
                #expect(ZIPFixtures.code(patched) != nil, "directory \(offset)")
            }
            for offset in [35, 43] {
                let patched = try ZIPFixtures.patched(bytes, ZIPRecord.localHeader, at: offset, with: value)
                #expect(ZIPFixtures.code(patched) == .headerMismatch, "local \(offset)")
            }
            for offset in [4, 24, 32, 40, 48] {
                let patched = try ZIPFixtures.patched(bytes, ZIPRecord.zip64EndOfDirectory, at: offset, with: value)
                #expect(ZIPFixtures.code(patched) != nil, "end \(offset)")
            }
            let locator = try ZIPFixtures.patched(bytes, ZIPRecord.zip64Locator, at: 8, with: value)
            #expect(ZIPFixtures.code(locator) == .invalidStructure)
        }
    }

    @Test("Cut short anywhere it is refused; a flipped bit never traps nor changes contents unseen")
    func damage() throws {
        let plain = try ZIPFixtures.python(Self.two)
        let extended = try ZIPFixtures.written([("a/b", Array("abc".utf8)), ("c", [])], limit32: 0, limit16: 0)
        for bytes in [plain, extended] {
            for count in 0..<bytes.count { #expect(ZIPFixtures.code(Array(bytes.prefix(count))) != nil) }
            let original = try ZIPReader(MemorySource(bytes))
            var contents: Set<[UInt8]> = []
            for member in original.members { contents.insert(try original.content(of: member)) }
            for bit in 0..<(bytes.count * 8) {
                var flipped = bytes
                flipped[bit / 8] ^= 1 << UInt8(bit % 8)
                guard let reader = try? ZIPReader(MemorySource(flipped)) else { continue }
                for member in reader.members {
                    if let content = try? reader.content(of: member) { #expect(contents.contains(content)) }
                }
            }
        }
    }
}
