import Foundation
import TestSupport

/// A copy of the repository's trust store in a folder of its own, removed with the value.
final class TemporaryStore {
    static let original = PackageRoot.url.appending(path: "trust-store")

    let folder: URL
    var path: String { store.path }
    var store: URL { folder.appending(path: "trust-store") }
    var manifest: URL { store.appending(path: "manifest.yaml") }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lastro-trust-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Self.original, to: store)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Replaces text of the manifest, once.
    func edit(_ old: String, _ new: String) throws {
        let text = try String(contentsOf: manifest, encoding: .utf8)
        guard let range = text.range(of: old) else { throw CocoaError(.fileReadCorruptFile) }
        try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: manifest)
    }

    func bytes(_ file: String) throws -> [UInt8] { Array(try Data(contentsOf: store.appending(path: file))) }

    func write(_ bytes: [UInt8], to file: String) throws {
        try Data(bytes).write(to: store.appending(path: file))
    }

    /// Runs a program in the folder above the store; throws where it fails.
    @discardableResult
    func run(_ program: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return data
    }
}
