import Foundation

/// Files made by others, which are not part of the repository: `LASTRO_VECTORS`, or `shared/vectors` beside the package.
enum OutsideVectors {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["LASTRO_VECTORS"] { return URL(fileURLWithPath: path) }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return package.deletingLastPathComponent().appendingPathComponent("shared/vectors")
    }()

    /// Whether the folder is there; says so once where it is not, as the tests on it are then skipped.
    static let arePresent: Bool = {
        let isThere = FileManager.default.fileExists(atPath: folder.path)
        if !isThere { print("skipped: no outside vectors (set LASTRO_VECTORS)") }
        return isThere
    }()

    /// The octets of a file below the folder.
    static func read(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }

    /// The paths below the folder of files with this extension, in order, folders within included.
    static func files(in path: String, withExtension pathExtension: String) -> [String] {
        let names =
            (try? FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent(path).path)) ?? []
        return names.filter { $0.hasSuffix("." + pathExtension) }.sorted().map { path + "/" + $0 }
    }
}
