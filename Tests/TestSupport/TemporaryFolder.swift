import Foundation

/// A folder of its own for one test, gone with it.
package final class TemporaryFolder: Sendable {
    package let path: String

    /// In the folder for temporary files, or where the machine has one in memory, there.
    package init(inMemory: Bool = false) throws {
        let memory = "/dev/shm"
        let parent =
            inMemory && FileManager.default.isWritableFile(atPath: memory)
            ? URL(filePath: memory) : FileManager.default.temporaryDirectory
        let url = parent.appending(path: "lastro-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    @discardableResult
    package func write(_ name: String, _ bytes: [UInt8] = [0]) throws -> String {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Makes an empty file whose name is in ISO 8859-1, which `URL` has no way to say.
    package func writeLatin1(_ name: String) throws {
        let octets = Array("\(path)/".utf8) + name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let bytes: [CChar] = octets.map { CChar(truncatingIfNeeded: $0) } + [0]
        let descriptor = open(bytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        close(descriptor)
    }
}
