import Foundation

/// An outside program that ran to its end in a folder: its status, and what it printed on both streams.
package struct ToolRun {
    package let status: Int32
    package let output: String

    /// Runs a program that is found by `PATH`, or by its own path.
    package init(_ program: String, _ arguments: [String], in folder: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = URL(filePath: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a program can be found and says its version.
    package static func isThere(_ program: String, _ arguments: [String] = ["--version"]) -> Bool {
        (try? ToolRun(program, arguments, in: NSTemporaryDirectory()).status) == 0
    }
}
