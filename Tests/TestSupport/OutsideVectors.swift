package import Foundation

/// Files made by others, which stand beside the repository and not in it: `LASTRO_VECTORS`, or `../shared/vectors`
/// beside the package.
package enum OutsideVectors {
    package static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["LASTRO_VECTORS"] { return URL(filePath: path) }
        return PackageRoot.url.deletingLastPathComponent().appending(path: "shared/vectors")
    }()

    /// Why suites that need the vectors are skipped.
    package static let reason = "there are no outside vectors: LASTRO_VECTORS names their folder"

    /// Whether the folder is there; says so once where it is not.
    package static let areThere: Bool = {
        let areThere = FileManager.default.fileExists(atPath: folder.path)
        if !areThere { print("skipped: \(reason)") }
        return areThere
    }()

    /// The bytes of a file below the folder.
    package static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    /// The names in a folder below, sorted.
    package static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
    }

    /// The paths below the folder of files with this extension, sorted, folders within included; none where there is no
    /// such folder.
    package static func files(in path: String, withExtension pathExtension: String) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
        return names.filter { $0.hasSuffix("." + pathExtension) }.sorted().map { path + "/" + $0 }
    }

    /// Where the same files are.
    package static func locations(in path: String, withExtension pathExtension: String) -> [URL] {
        files(in: path, withExtension: pathExtension).map { folder.appending(path: $0) }
    }
}
