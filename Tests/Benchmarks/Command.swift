import Foundation
import Synchronization

/// Other programs, run and timed.
enum Command {
    struct Failure: Error {
        let command: String
        let status: Int32
    }

    /// What the program printed.
    ///
    /// - Throws: `Failure` where it ended with another status than 0.
    static func output(_ path: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [path] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(command: path, status: process.terminationStatus)
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Runs a program whose output nobody needs.
    ///
    /// - Throws: `Failure` where it ended with another status than 0.
    static func run(_ path: String, _ arguments: [String]) throws {
        _ = try seconds(path, arguments, rounds: 1)
    }

    /// The best wall time of several runs, in seconds.
    static func seconds(
        _ path: String,
        _ arguments: [String],
        rounds: Int = 5,
        allowing allowed: Set<Int32> = [0]
    ) throws -> Double {
        var best = Double.infinity
        for _ in 0..<rounds {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [path] + arguments
            // Nobody reads along: a reader would take a core from what is measured.
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            // `waitUntilExit` looks every 50 ms only.
            let end = Mutex(ContinuousClock.now)
            let ended = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in
                end.withLock { $0 = .now }
                ended.signal()
            }
            let start = ContinuousClock.now
            try process.run()
            ended.wait()
            guard allowed.contains(process.terminationStatus) else {
                throw Failure(command: path, status: process.terminationStatus)
            }
            let (seconds, attoseconds) = (end.withLock { $0 } - start).components
            best = min(best, Double(seconds) + Double(attoseconds) / 1e18)
        }
        return best
    }
}
