import Foundation

/// What the `openssl` command line says about a certificate: the independent reader.
enum OpenSSLText {
    /// Standard output of `openssl x509` on DER.
    static func x509(_ der: [UInt8], _ arguments: String...) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("lastro-\(UUID().uuidString).der")
        try Data(der).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl", "x509", "-inform", "DER", "-in", file.path, "-noout"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
