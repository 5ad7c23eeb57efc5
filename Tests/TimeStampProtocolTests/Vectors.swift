import Foundation

/// The outside suites, which stand beside the repository and not in it.
enum Vectors {
    /// `LASTRO_VECTORS`, or `../shared/vectors` beside the package.
    static let root: URL = {
        if let path = ProcessInfo.processInfo.environment["LASTRO_VECTORS"] { return URL(fileURLWithPath: path) }
        return URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("../shared/vectors").standardizedFileURL
    }()

    /// The files of a folder with this extension, sorted by name; nil, with the reason printed, where it is absent.
    static func files(in folder: String, extension suffix: String) -> [URL]? {
        let directory = root.appendingPathComponent(folder)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else {
            print("skipped: no outside vectors in \(folder); set LASTRO_VECTORS")
            return nil
        }
        return names.filter { $0.hasSuffix("." + suffix) }.sorted().map { directory.appendingPathComponent($0) }
    }
}
