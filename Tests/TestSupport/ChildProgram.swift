import Foundation

/// A program of the package that runs beside a test, which reads its lines and ends it.
package final class ChildProgram {
    private let process = Process()
    private let output = Pipe()
    private let input = Pipe()
    private var buffer: [UInt8] = []

    package init(_ name: String, _ arguments: [String]) throws {
        process.executableURL = URL(filePath: BuiltProgram.path(of: name))
        process.arguments = arguments
        process.standardOutput = output
        process.standardInput = input
        try process.run()
    }

    deinit { kill() }

    package var processIdentifier: Int32 { process.processIdentifier }

    /// The next line; nil once the program has ended.
    package func line() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0a) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeFirst(end + 1)
                return line
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            buffer += more
        }
    }

    /// Ends it at once, and gives what it had said and nobody had read.
    @discardableResult
    package func kill() -> [String] {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        var lines: [String] = []
        while let line = line() { lines.append(line) }
        process.waitUntilExit()
        return lines
    }

    /// Ends its input, and waits for its end.
    package func finish() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
