import Foundation

/// The package's own sources, as text.
enum SourceTree {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()  // ArchitectureTests
        .deletingLastPathComponent().deletingLastPathComponent()  // package root

    /// One Swift file below `Sources`.
    struct SourceFile {
        let module: String
        let path: String
        let lines: [Substring]

        /// Whether a tool wrote it, from a source beside it.
        var isGenerated: Bool { path.contains("/Generated/") }

        /// The modules that the file imports, access level and attributes aside.
        var imports: [String] {
            lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { return nil }
                let isImport = words[..<index].allSatisfy { word in
                    word.hasPrefix("@") || ["package", "public", "internal", "private", "fileprivate"].contains(word)
                }
                return isImport ? words[index + 1].split(separator: ".").first.map(String.init) : nil
            }
        }
    }

    static func files(below folder: String = "Sources") throws -> [SourceFile] {
        let sources = root.appending(path: folder)
        var files: [SourceFile] = []
        let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
        for path in paths.sorted() where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            files.append(
                SourceFile(
                    module: String(path.prefix { $0 != "/" }),
                    path: path,
                    lines: text.split(separator: "\n", omittingEmptySubsequences: false)
                )
            )
        }
        return files
    }
}
