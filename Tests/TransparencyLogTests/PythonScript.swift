import Foundation
import TestSupport
import Testing

/// `verify_log.py`: what a log is, written down a second time.
enum PythonScript {
    /// Whether there is a python3; says so once where there is none.
    static let isThere: Bool = {
        let isThere = (try? run(["-c", "pass"], script: false)) != nil
        if !isThere { print("skipped: there is no python3") }
        return isThere
    }()

    struct Failed: Error {
        let output: String
    }

    /// Runs the script and gives what it printed; throws `Failed` with its last words unless it ends with status 0.
    @discardableResult
    static func run(_ arguments: [String], input: String = "", script: Bool = true) throws -> String {
        let folder = try TemporaryFolder()
        let path = URL(filePath: try folder.write("input", Array(input.utf8)))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let own = PackageRoot.path + "/Tests/TransparencyLogTests/verify_log.py"
        process.arguments = ["python3"] + (script ? [own] : []) + arguments
        process.standardInput = try FileHandle(forReadingFrom: path)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failed(output: String(text.suffix(2_000))) }
        return text
    }
}
