import Foundation
import TestPKI

/// Runs OpenSSL's command line over files in a directory of its own: the other judge, and a maker of messages.
final class OpenSSLCommand {
    struct Failed: Error {
        let arguments: [String]
        let output: String
    }

    private let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "lastro-conformance-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: directory.appending(path: name))
    }

    /// Writes an identity's certificate and key as `<name>.pem` and `<name>.key`.
    func write(_ identity: TestIdentity, to name: String) throws {
        try write(Array(identity.pem.utf8), to: "\(name).pem")
        try write(Array(Data(contentsOf: URL(fileURLWithPath: identity.key.path))), to: "\(name).key")
    }

    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: directory.appending(path: name))) }

    /// Runs `openssl` and throws with its words if it fails.
    func run(_ arguments: [String]) throws {
        let (status, output) = try execute(arguments)
        guard status == 0 else { throw Failed(arguments: arguments, output: output) }
    }

    /// Whether `openssl` ends with status 0.
    func accepts(_ arguments: [String]) throws -> Bool { try execute(arguments).status == 0 }

    private func execute(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = directory
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
