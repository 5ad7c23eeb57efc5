import Foundation

/// The folder of outside vectors: `LASTRO_VECTORS`, or `../shared/vectors` beside the package.
enum OutsideVectors {
    static let folder: URL? = {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["LASTRO_VECTORS"].map { URL(fileURLWithPath: $0) }
        let folder = named ?? package.deletingLastPathComponent().appending(path: "shared/vectors")
        guard FileManager.default.fileExists(atPath: folder.path) else {
            print(
                "outside vectors are not there: the suites that need them are skipped (LASTRO_VECTORS names the folder)"
            )
            return nil
        }
        return folder
    }()

    /// The bytes of a file below the folder.
    static func bytes(_ path: String) throws -> [UInt8] {
        guard let folder else { return [] }
        return Array(try Data(contentsOf: folder.appending(path: path)))
    }

    /// The names of the files in a folder below, sorted.
    static func names(in path: String) throws -> [String] {
        guard let folder else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
    }
}
