import Foundation

/// The `openssl` command line, run in a directory of its own: the independent maker and reader of time-stamps.
struct OpenSSLCommand {
    struct Failed: Error {
        let arguments: [String]
        let text: String
    }

    let directory: URL

    /// Runs the body with a fresh directory and removes it.
    static func withDirectory<Value>(_ body: (OpenSSLCommand) throws -> Value) throws -> Value {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("lastro-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        return try body(OpenSSLCommand(directory: directory))
    }

    /// Runs `openssl` and returns its standard output; throws if its exit status is not 0.
    @discardableResult
    func run(_ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = directory
        let output = Pipe()
        let errors = directory.appendingPathComponent("standard-error-\(UUID().uuidString)")
        try Data().write(to: errors)
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(arguments: arguments, text: (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
        }
        return Array(bytes)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: directory.appendingPathComponent(name))
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: directory.appendingPathComponent(name)))
    }
}
