import Foundation

/// A server of the tests on 127.0.0.1, on a port that the kernel chooses; it goes with the value.
///
/// The program prints its port and serves until its input ends.
package final class LoopbackServer: @unchecked Sendable {  // the process is touched by init and deinit only
    /// It said no port.
    package struct Failed: Error {}

    package let port: Int
    private let process = Process()
    private let input = Pipe()

    /// Starts a Python script of `Tests/TestSupport/Servers`, with the system's Python or another one.
    package init(_ script: String, _ arguments: [String] = [], python: String = "python3") throws {
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, "-u", PackageRoot.path + "/Tests/TestSupport/Servers/" + script] + arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line: [UInt8] = []
        while line.last != 0x0a {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Failed() }
            line += more
        }
        guard let port = Int(String(decoding: line.dropLast(), as: UTF8.self)) else { throw Failed() }
        self.port = port
    }

    deinit { stop() }

    /// Ends it; nobody listens at its port any more.
    package func stop() {
        try? input.fileHandleForWriting.close()
        process.terminate()
        process.waitUntilExit()
    }

    /// An address of it.
    package func address(_ path: String, scheme: String = "http", host: String = "127.0.0.1") -> String {
        "\(scheme)://\(host):\(port)/\(path)"
    }

    /// A port at which nobody listens: taken once, and given back.
    package static func deadPort() -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                _ = bind(descriptor, generic, length)
                _ = getsockname(descriptor, generic, &length)
            }
            return Int(UInt16(bigEndian: pointer.pointee.sin_port))
        }
    }
}
