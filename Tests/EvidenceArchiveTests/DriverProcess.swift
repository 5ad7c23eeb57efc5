import Foundation
import TestSupport
import Testing

/// The archive driver as a child process.
struct DriverProcess {
    /// Exit code, or 128 and the signal's number.
    let status: Int32
    /// The lines that it wrote, split into words; a last line that was cut off is left out.
    let lines: [[String]]

    static var path: String { BuiltProgram.folder + "/archive-driver" }

    /// A line about an item that was acknowledged.
    var acknowledged: [[String]] { lines.filter { $0.first == "added" || $0.first == "present" } }

    /// Starts the driver; its output goes to a file, which a killed process cannot take back.
    static func start(_ arguments: [String], fault: String? = nil, output: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        if let fault {
            let library: String = try #require(FaultShim.path)
            environment["LD_PRELOAD"] = library
            environment["LASTRO_FAULT"] = fault
        }
        process.environment = environment
        _ = FileManager.default.createFile(atPath: output, contents: nil)
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Waits for a driver that was started.
    init(waitingFor process: Process, output: String) throws {
        process.waitUntilExit()
        status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        let text = try String(contentsOf: URL(filePath: output), encoding: .utf8)
        let whole = text.lastIndex(of: "\n").map { text[..<$0] } ?? ""
        lines = whole.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    /// Runs the driver to its end.
    static func run(_ arguments: [String], fault: String? = nil) throws -> DriverProcess {
        let output = NSTemporaryDirectory() + "/lastro-driver-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: output) }
        return try DriverProcess(waitingFor: start(arguments, fault: fault, output: output), output: output)
    }

    /// Runs the driver, and kills it after so many microseconds.
    static func run(_ arguments: [String], killingAfter microseconds: UInt32) throws -> DriverProcess {
        let output = NSTemporaryDirectory() + "/lastro-driver-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: output) }
        let process = try start(arguments, output: output)
        usleep(microseconds)
        kill(process.processIdentifier, SIGKILL)
        return try DriverProcess(waitingFor: process, output: output)
    }
}
