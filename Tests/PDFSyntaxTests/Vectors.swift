import Foundation
import PDFSyntax

/// PDF files of outside suites; none where the suites are absent.
enum Vectors {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["LASTRO_VECTORS"] { return URL(filePath: path) }
        return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/vectors")
    }()

    static func files() -> [URL] {
        let root = folder.appending(path: "dss-dev/pades")
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
        if paths.isEmpty { print("skipped: no dss-dev/pades below the folder of vectors") }
        return paths.filter { $0.hasSuffix(".pdf") }.sorted().map { root.appending(path: $0) }
    }

    static func bytes(_ file: URL) throws -> PDFBytes { PDFBytes(copying: [UInt8](try Data(contentsOf: file))) }
}
