import Foundation
import PDFSyntax
import TestSupport
import Testing

@testable import Appliance

/// Large files are mapped, and whoever changes one meanwhile makes an error of it, never a crash or a verdict.
@Suite("Mapped files") struct MappedFileTests {
    private static let size = 9 << 20

    private static func file(_ folder: TemporaryFolder) throws -> String {
        try folder.write("grande.pdf", Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0x41, count: size))
    }

    @Test("A file that nobody touches is what it was") func untouched() throws {
        let folder = try TemporaryFolder()
        let input = try MappedFile.read(try Self.file(folder))
        #expect(input.source != nil)
        #expect(input.bytes[Self.size] == 0x41)
        try input.check()
    }

    @Test("A file that is cut off while it is read is an error of input and output") func truncated() throws {
        let folder = try TemporaryFolder()
        let path = try Self.file(folder)
        let input = try MappedFile.read(path)
        #expect(truncate(path, 4_096) == 0)
        // Reading behind the end would be the end of the program.
        #expect(input.bytes[Self.size] == 0)
        #expect(input.bytes[100] == 0x41)
        #expect(Self.kind { try input.check() } == .inputOutput)
    }

    @Test("A file that is written to while it is read is an error of input and output") func rewritten() throws {
        let folder = try TemporaryFolder()
        let path = try Self.file(folder)
        let input = try MappedFile.read(path)
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seek(toOffset: 5_000)
        try handle.write(contentsOf: Data([0x42]))
        try handle.close()
        #expect(Self.kind { try input.check() } == .inputOutput)
    }

    @Test("Small files are copied") func small() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("pequeno.pdf", Array("%PDF-1.7\n".utf8))
        let input = try MappedFile.read(path)
        #expect(truncate(path, 0) == 0)
        #expect(input.bytes[0] == UInt8(ascii: "%"))
        try input.check()
    }

    private static func kind(_ body: () throws -> Void) -> ApplianceError.Kind? {
        do {
            try body()
            return nil
        } catch {
            return (error as? ApplianceError)?.kind
        }
    }
}
