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

    /// Files that other programs signed, which stand in the repository.
    static let ownFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Vectors/pdf")

    static func own() -> [URL] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: ownFolder.path)) ?? []
        return paths.filter { $0.hasSuffix(".pdf") }.sorted().map { ownFolder.appending(path: $0) }
    }

    /// Small files of each kind, made by hand and by qpdf.
    static func seeds() -> [URL] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fuzz/Seeds")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        // The others are attacks, whose irregularities are wanted.
        let attacks = ["structure-", "wrapped-"]
        let sound = names.filter { name in name.hasSuffix(".pdf") && !attacks.contains { name.hasPrefix($0) } }
        return sound.sorted().map { folder.appending(path: $0) }
    }

    static func bytes(_ file: URL) throws -> PDFBytes { PDFBytes(copying: [UInt8](try Data(contentsOf: file))) }
}
