import ArchiveFormats
import Foundation
import Testing

@testable import TrustStore

/// What the import of certificates takes of ZIP files; the reader itself is tested in ArchiveFormatsTests.
@Suite struct CertificateArchiveTests {
    /// Made by Python's zipfile out of a script that binds the archive to `z`.
    private func archive(_ script: String) throws -> [UInt8] {
        let store = try TemporaryStore()
        let program = "import zipfile, sys\nwith zipfile.ZipFile('a.zip', 'w') as z:\n"
        try store.run("python3", ["-c", program + script.split(separator: "\n").map { "    \($0)\n" }.joined()])
        return Array(try Data(contentsOf: store.folder.appending(path: "a.zip")))
    }

    private func code(_ bytes: [UInt8]) -> ArchiveFormatError.Code? {
        do throws(ArchiveFormatError) {
            let archive = try ZIPReader(MemorySource(bytes), rules: .certificates)
            for member in archive.members { _ = try archive.content(of: member) }
            return nil
        } catch {
            return error.code
        }
    }

    @Test("Names are for messages only: control characters and turned text are replaced")
    func names() throws {
        let bytes = try archive("z.writestr('../../etc/x\\x1b[2J\\u202e', 'abc')")
        let reader = try ZIPReader(MemorySource(bytes), rules: .certificates)
        #expect(reader.members.map(\.displayName) == ["../../etc/x\u{fffd}[2J\u{fffd}"])
        #expect(try reader.content(of: reader.members[0]) == Array("abc".utf8))
    }

    @Test("A comment and bytes before the archive's first member are passed over")
    func unaccountedBytes() throws {
        #expect(code(try archive("z.writestr('a', 'abc')\nz.comment = b'PK and more'")) == nil)
        #expect(code(try archive("z.writestr('a', 'abc')\nz.writestr('b', 'abc')\ndel z.filelist[0]")) == nil)
    }

    @Test("Bombs are refused by what they declare, and by what they are")
    func bombs() throws {
        #expect(code(try archive("z.writestr('a', bytes(17 << 20), zipfile.ZIP_DEFLATED)")) == .tooLarge)
        #expect(code(try archive("z.writestr('a', bytes(1 << 20), zipfile.ZIP_DEFLATED)")) == .suspiciousRatio)
        #expect(code(try archive("for i in range(5001): z.writestr(str(i), '')")) == .tooManyMembers)
        #expect(code(try archive("for i in range(9): z.writestr(str(i), bytes(15 << 20))")) == .tooLarge)
        // The directory declares 10 octets, the local header and the data are 60,000.
        let liar = """
            z.writestr('a', bytes(60000), zipfile.ZIP_DEFLATED)
            z.filelist[0].file_size = 10
            """
        #expect(code(try archive(liar)) == .headerMismatch)
    }

    @Test("Encryption, other methods, lengths that cannot be and shared bytes are refused")
    func unsupported() throws {
        #expect(code(try archive("z.writestr('a', 'abc', zipfile.ZIP_BZIP2)")) == .unsupported)
        #expect(code(try archive("z.writestr('a', 'abc')\nz.filelist[0].flag_bits |= 1")) == .encrypted)
        #expect(code(try archive("z.writestr('a', 'abc')\nz.filelist[0].file_size = 1 << 33")) == .tooLarge)
        let shared = "z.writestr('a', 'abc')\nz.filelist.append(z.filelist[0])"
        #expect(code(try archive(shared)) == .overlappingMembers)
        #expect(code(try archive("z.writestr('a', 'abc')\nz.filelist[0].CRC ^= 1")) == .headerMismatch)
        #expect(code(try archive("z.writestr('a', 'abc')\nz.filelist[0].filename = 'b'")) == .headerMismatch)
        #expect(code(Array("PK".utf8)) == .missingDirectory)
    }
}
