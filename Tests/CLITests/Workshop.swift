import Foundation
import TestSupport

/// A folder with the examples in it, where `lastro` is on the path.
final class Workshop {
    /// What a command came to.
    struct Outcome {
        let output: Data
        let messages: Data
        let status: Int32
    }

    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "lastro-cli-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
        for name in ["examples", "policies"] {
            try FileManager.default.copyItem(atPath: PackageRoot.path + "/" + name, toPath: path + "/" + name)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Runs a command of the shell here.
    func run(_ command: String, environment extra: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = URL(filePath: path)
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LASTRO_") }
        environment["PATH"] = BuiltProgram.folder + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
        environment["PACKAGE"] = PackageRoot.path
        process.environment = environment.merging(extra) { $1 }
        // Files, so that neither stream can block the other.
        let output = try file("stdout")
        let messages = try file("stderr")
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: try Data(contentsOf: output),
            messages: try Data(contentsOf: messages),
            status: process.terminationStatus
        )
    }

    private func file(_ name: String) throws -> URL {
        let url = URL(filePath: path).appending(path: ".\(name)")
        guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        return url
    }
}
