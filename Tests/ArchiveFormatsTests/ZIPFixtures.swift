import Foundation
import LibZ
import TestSupport

@testable import ArchiveFormats

/// ZIP files for tests, made by others and by hand.
enum ZIPFixtures {
    /// Made by Python's zipfile out of a script that binds the archive to `z`.
    static func python(_ script: String) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let program = "import zipfile, sys\nwith zipfile.ZipFile('a.zip', 'w') as z:\n"
        let lines = script.split(separator: "\n").map { "    \($0)\n" }.joined()
        let run = try ToolRun("python3", ["-c", program + lines], in: folder.path)
        guard run.status == 0 else { throw Failed(output: run.output) }
        return Array(try Data(contentsOf: URL(filePath: folder.path + "/a.zip")))
    }

    /// What an outside program said when it should not have failed.
    struct Failed: Error {
        let output: String
    }

    /// Written by our own writer with lower limits, so that small archives have what only large ones have otherwise.
    static func written(
        _ members: [(name: String, bytes: [UInt8])],
        limit32: Int = Int(UInt32.max),
        limit16: Int = Int(UInt16.max)
    ) throws -> [UInt8] {
        let sink = MemorySink()
        let writer = ZIPWriter(to: sink, timestamp: .first, limit32: limit32, limit16: limit16)
        for member in members { try writer.add(member.name, member.bytes[...]) }
        _ = try writer.finish()
        return sink.bytes
    }

    /// Where a record's signature first stands.
    static func position(of signature: UInt32, in bytes: [UInt8]) -> Int? {
        let wanted = (0..<4).map { UInt8(truncatingIfNeeded: signature >> (8 * UInt32($0))) }
        return (0..<max(0, bytes.count - 3)).first { bytes[$0..<($0 + 4)].elementsEqual(wanted) }
    }

    /// The archive with some bytes of the first such record replaced.
    static func patched(_ bytes: [UInt8], _ signature: UInt32, at offset: Int, with new: [UInt8]) throws -> [UInt8] {
        guard let position = position(of: signature, in: bytes) else { throw Failed(output: "no such record") }
        var patched = bytes
        patched.replaceSubrange((position + offset)..<(position + offset + new.count), with: new)
        return patched
    }

    /// Why the whole archive is refused, directory and members; nil where it is not.
    static func code(_ bytes: [UInt8], rules: ZIPReadingRules = .strict) -> ArchiveFormatError.Code? {
        do throws(ArchiveFormatError) {
            let reader = try ZIPReader(MemorySource(bytes), rules: rules)
            for member in reader.members { try reader.stream(member) { _ throws(ArchiveFormatError) in } }
            return nil
        } catch {
            return error.code
        }
    }
}
