package import Foundation

/// The `openssl` command line, run in a directory of its own: the independent maker and judge of what the tests need.
///
/// The directory goes with the value.
package final class OpenSSLCommand {
    /// `openssl` ended with another status than 0.
    package struct Failed: Error {
        package let arguments: [String]
        /// What it printed on standard error.
        package let text: String
    }

    package let directory: URL

    package init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "lastro-openssl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Runs the body with a fresh directory.
    package static func withDirectory<Value>(_ body: (OpenSSLCommand) throws -> Value) throws -> Value {
        let command = try OpenSSLCommand()
        return try withExtendedLifetime(command) { try body(command) }
    }

    /// Writes a file and returns its name.
    @discardableResult
    package func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: directory.appending(path: name))
        return name
    }

    /// Writes a text file and returns its name.
    @discardableResult
    package func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    /// Writes a file.
    package func write(_ bytes: [UInt8], to name: String) throws { try file(name, bytes) }

    /// The bytes of a file in the directory.
    package func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: directory.appending(path: name)))
    }

    /// Runs `openssl` and returns its standard output; throws `Failed` if its exit status is not 0.
    @discardableResult
    package func run(_ arguments: String..., environment: [String: String] = [:]) throws -> [UInt8] {
        try run(arguments, environment: environment)
    }

    /// The same with a list of arguments.
    @discardableResult
    package func run(_ arguments: [String], environment: [String: String] = [:]) throws -> [UInt8] {
        // Standard error goes to a file: two pipes that fill up would wait for each other.
        let errors = directory.appending(path: "standard-error-\(UUID().uuidString)")
        try Data().write(to: errors)
        let (status, bytes) = try execute(arguments, environment, errors: FileHandle(forWritingTo: errors))
        guard status == 0 else {
            throw Failed(arguments: arguments, text: (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
        }
        return bytes
    }

    /// Whether `openssl` ends with status 0.
    package func accepts(_ arguments: [String]) throws -> Bool { try outcome(arguments).status == 0 }

    /// Runs `openssl`, whatever its exit status; the output is standard output and error together.
    package func outcome(_ arguments: String...) throws -> (status: Int32, output: String) { try outcome(arguments) }

    /// The same with a list of arguments.
    package func outcome(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let (status, bytes) = try execute(arguments, [:], errors: nil)
        return (status, String(decoding: bytes, as: UTF8.self))
    }

    /// `errors`: where standard error goes; nil: where standard output goes.
    private func execute(
        _ arguments: [String],
        _ environment: [String: String],
        errors: FileHandle?
    ) throws -> (status: Int32, output: [UInt8]) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = directory
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        if let errors { process.standardError = errors } else { process.standardError = output }
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, Array(bytes))
    }
}
