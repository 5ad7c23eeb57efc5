import Foundation
import Testing

@testable import TrustStore

@Suite struct ZIPArchiveTests {
    /// Made by Python's zipfile out of a script that binds the archive to `z`.
    private func archive(_ script: String) throws -> [UInt8] {
        let store = try TemporaryStore()
        let program = "import zipfile, sys\nwith zipfile.ZipFile('a.zip', 'w') as z:\n"
        try store.run("python3", ["-c", program + script.split(separator: "\n").map { "    \($0)\n" }.joined()])
        return Array(try Data(contentsOf: store.folder.appending(path: "a.zip")))
    }

    private func code(_ bytes: [UInt8]) -> ZIPError.Code? {
        do throws(ZIPError) {
            let archive = try ZIPArchive(bytes[...])
            for entry in archive.entries { _ = try archive.content(of: entry) }
            return nil
        } catch {
            return error.code
        }
    }

    static let two = """
        z.writestr('pasta/', '')
        z.writestr('pasta/ação.crt', 'conteúdo ' * 100, zipfile.ZIP_DEFLATED)
        z.writestr('b.crt', 'abc', zipfile.ZIP_STORED)
        """

    @Test("Stored and deflated entries come out as they went in")
    func contents() throws {
        let archive = try ZIPArchive(archive(Self.two)[...])
        #expect(archive.entries.map(\.displayName) == ["pasta/", "pasta/ação.crt", "b.crt"])
        #expect(archive.entries.map(\.isFolder) == [true, false, false])
        #expect(try archive.content(of: archive.entries[1]) == Array(String(repeating: "conteúdo ", count: 100).utf8))
        #expect(try archive.content(of: archive.entries[2]) == Array("abc".utf8))
    }

    @Test("A slice that does not start at 0 is read by its own indices, a comment is passed over")
    func slices() throws {
        let bytes = try archive(Self.two + "\nz.comment = b'PK and more'")
        let slice = ([1, 2, 3] + bytes).dropFirst(3)
        let archive = try ZIPArchive(slice)
        #expect(try archive.content(of: archive.entries[2]) == Array("abc".utf8))
    }

    @Test("Names are for messages only: control characters and turned text are replaced")
    func names() throws {
        let bytes = try archive("z.writestr('../../etc/x\\x1b[2J\\u202e', 'abc')")
        let entry = try #require(ZIPArchive(bytes[...]).entries.first)
        #expect(entry.displayName == "../../etc/x\u{fffd}[2J\u{fffd}")
    }

    @Test("Bombs are refused by what they declare, and by what they are")
    func bombs() throws {
        let large = "z.writestr('a', bytes(17 << 20), zipfile.ZIP_DEFLATED)"
        #expect(code(try archive(large)) == .tooLarge)
        let ratio = "z.writestr('a', bytes(1 << 20), zipfile.ZIP_DEFLATED)"
        #expect(code(try archive(ratio)) == .suspiciousRatio)
        let many = "for i in range(5001): z.writestr(str(i), '')"
        #expect(code(try archive(many)) == .tooManyEntries)
        let total = "for i in range(9): z.writestr(str(i), bytes(15 << 20))"
        #expect(code(try archive(total)) == .tooLarge)
        // The directory and the local header declare 10 octets, the data are a million.
        let liar = """
            z.writestr('a', bytes(60000), zipfile.ZIP_DEFLATED)
            z.filelist[0].file_size = 10
            """
        #expect(code(try archive(liar)) == .invalidData)
    }

    @Test("Encryption, other methods, ZIP64 and shared bytes are refused")
    func unsupported() throws {
        #expect(code(try archive("z.writestr('a', 'abc', zipfile.ZIP_BZIP2)")) == .unsupported)
        #expect(code(try archive("z.writestr('a', 'abc')\nz.filelist[0].flag_bits |= 1")) == .unsupported)
        #expect(code(try archive("z.writestr('a', 'abc')\nz.filelist[0].file_size = 1 << 33")) == .unsupported)
        let shared = "z.writestr('a', 'abc')\nz.filelist.append(z.filelist[0])"
        #expect(code(try archive(shared)) == .overlappingEntries)
        #expect(code(try archive("z.writestr('a', 'abc')\nz.filelist[0].CRC ^= 1")) == .checksumMismatch)
        #expect(code(try archive("z.writestr('a', 'abc')\nz.filelist[0].filename = 'b'")) == .headerMismatch)
        #expect(code(Array("PK".utf8)) == .missingDirectory)
    }

    @Test("Cut short anywhere it is refused; a flipped bit never traps nor changes contents unseen")
    func damage() throws {
        let bytes = try archive(Self.two)
        for count in 0..<bytes.count { #expect(code(Array(bytes.prefix(count))) != nil) }
        let names = Set(try ZIPArchive(bytes[...]).entries.map(\.crc32))
        for bit in 0..<(bytes.count * 8) {
            var flipped = bytes
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let archive = try? ZIPArchive(flipped[...]) else { continue }
            for entry in archive.entries {
                if (try? archive.content(of: entry)) != nil { #expect(names.contains(entry.crc32) || entry.size == 0) }
            }
        }
    }
}
