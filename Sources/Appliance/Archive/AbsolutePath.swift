import Foundation

/// A path from the root, without looking at the file system.
enum AbsolutePath {
    private static let workingDirectory = FileManager.default.currentDirectoryPath

    static func of(_ path: String) -> String { path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)" }
}
