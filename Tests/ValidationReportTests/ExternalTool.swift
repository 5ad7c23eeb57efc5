import Foundation

/// Runs a program that is not ours over a text.
enum ExternalTool {
    /// The package's own folder.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Runs the program: output and messages together; one that is missing ends with 127.
    static func run(_ name: String, _ arguments: [String], input: String) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let file = FileManager.default.temporaryDirectory.appending(path: "lastro-tool-" + UUID().uuidString)
        try Data(input.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let sink = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = sink
        process.standardError = sink
        try process.run()
        let output = try sink.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
