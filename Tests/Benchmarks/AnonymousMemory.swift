import Foundation

/// The memory of a program that is its own: what it has mapped from files is left out.
enum AnonymousMemory {
    /// The most that RssAnon of /proc/PID/status came to while a program ran, in bytes.
    ///
    /// - Throws: `Command.Failure` where it ended with another status than the one expected.
    static func peak(_ path: String, _ arguments: [String], expecting expected: Int32? = nil) throws -> Int {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        var peak = 0
        while process.isRunning {
            let status = "/proc/\(process.processIdentifier)/status"
            if let text = try? String(contentsOfFile: status, encoding: .utf8),
                let line = text.split(separator: "\n").first(where: { $0.hasPrefix("RssAnon:") }),
                let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
            {
                peak = max(peak, kibibytes << 10)
            }
            usleep(500)
        }
        process.waitUntilExit()
        if let expected, process.terminationStatus != expected {
            throw Command.Failure(command: path, status: process.terminationStatus)
        }
        return peak
    }
}
