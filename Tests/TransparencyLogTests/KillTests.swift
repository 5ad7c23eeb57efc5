import DurableFiles
import Foundation
import TestSupport
import Testing

@testable import TransparencyLog

/// A writer that is killed at random moments: what it said to be in the log is there, and nothing is half there.
@Suite(.serialized) struct KillTests {
    static let rounds = Int(ProcessInfo.processInfo.environment["LASTRO_SOAK_KILLS"] ?? "") ?? 40

    @Test("After each of many kills the log is whole, has all that was acknowledged, and goes on")
    func kills() throws {
        let folder = try TemporaryFolder()
        let files = try DirectoryLogFiles(
            directory: Directory.create(folder.path + "/audit"),
            staging: Directory.create(folder.path + "/staging")
        )
        let log = try LogFixture(files)
        let tree = MemoryTree()
        var (killed, interrupted, acknowledged) = (0, 0, 0)
        for round in 0..<Self.rounds {
            let output = folder.path + "/output"
            let wasKilled = try Self.run(folder.path, size: .max, output, killingAfter: Int.random(in: 5_000...120_000))
            killed += wasKilled ? 1 : 0
            let said = try Self.acknowledgements(output)
            acknowledged = max(acknowledged, said.last?.size ?? 0)
            guard FileManager.default.fileExists(atPath: folder.path + "/audit/checkpoint") else {
                #expect(acknowledged == 0)
                continue
            }
            let found = try log.store.verify()
            #expect(found.defects == [], "round \(round)")
            interrupted += found.isInterrupted ? 1 : 0
            let size = try #require(found.checkpoint).checkpoint.size
            #expect(size >= acknowledged)
            while tree.rows[0].count < size { try tree.append(Array("entry \(tree.rows[0].count)".utf8)) }
            for (size, root) in said { #expect(try Base64.text(tree.root(size: size).bytes) == root) }
            #expect(try found.checkpoint?.checkpoint.root == tree.root(size: size))
        }
        let size = try log.store.checkpoint().checkpoint.size
        #expect(try !Self.run(folder.path, size: size + 1_000, folder.path + "/output", killingAfter: nil))
        while tree.rows[0].count < size + 1_000 { try tree.append(Array("entry \(tree.rows[0].count)".utf8)) }
        let found = try log.store.verify()
        #expect(found.isSound)
        #expect(!found.isInterrupted)
        #expect(try found.checkpoint?.checkpoint.root == tree.root(size: size + 1_000))
        #expect(killed == Self.rounds)
        print("kills: \(killed), of which within an append \(interrupted); entries: \(size)")
        if PythonScript.isThere {
            try PythonScript.run(["log", folder.path + "/audit", log.signer.verifier.description])
        }
    }

    /// Runs the writer; true if it was killed, after so many microseconds.
    private static func run(_ folder: String, size: Int, _ output: String, killingAfter: Int?) throws -> Bool {
        try Data().write(to: URL(filePath: output))
        let process = Process()
        process.executableURL = URL(filePath: BuiltProgram.folder + "/log-writer")
        process.arguments = [folder, "\(size)", "0"]
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = FileHandle.nullDevice
        try process.run()
        if let killingAfter {
            usleep(UInt32(killingAfter))
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        let wasKilled = process.terminationReason == .uncaughtSignal
        #expect(wasKilled || process.terminationStatus == 0)
        return wasKilled
    }

    /// The complete lines of what the writer said.
    private static func acknowledgements(_ output: String) throws -> [(size: Int, root: String)] {
        let text = try String(contentsOfFile: output, encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 2, let size = Int(words[0]) else { return nil }
            return (size, String(words[1]))
        }
    }
}
