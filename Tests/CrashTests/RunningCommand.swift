import Foundation
import TestSupport
import Testing

/// A `lastro` that runs beside the test.
final class RunningCommand {
    private let process = Process()
    private let streams: [URL]
    private let start = ContinuousClock.now

    init(
        _ words: [String],
        in folder: String,
        ending: CommandRun.Ending = .itself,
        environment extra: [String: String] = [:]
    ) throws {
        // Not in the folder, whose disk may be full or read-only.
        let name = NSTemporaryDirectory() + "/lastro-run-" + UUID().uuidString
        streams = [".out", ".err"].map { URL(filePath: name + $0) }
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LASTRO_") }
        environment.merge(extra) { $1 }
        if case .fault(let fault) = ending {
            environment.merge(try #require(FaultShim.environment(fault))) { $1 }
        }
        for stream in streams { _ = FileManager.default.createFile(atPath: stream.path, contents: nil) }
        process.executableURL = URL(filePath: BuiltProgram.path)
        process.arguments = words
        process.environment = environment
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: streams[0])
        process.standardError = try FileHandle(forWritingTo: streams[1])
        try process.run()
    }

    deinit {
        kill()
        for stream in streams { try? FileManager.default.removeItem(at: stream) }
    }

    var isRunning: Bool { process.isRunning }

    func kill() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    }

    /// What it came to.
    func wait() throws -> CommandRun {
        process.waitUntilExit()
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        let output = String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self)
        let whole = output.lastIndex(of: "\n").map { output[..<$0] } ?? ""
        return CommandRun(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            lines: whole.split(separator: "\n").map(String.init),
            messages: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
            duration: Double(seconds) + Double(attoseconds) / 1e18
        )
    }
}
