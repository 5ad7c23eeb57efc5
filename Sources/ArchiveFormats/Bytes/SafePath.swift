/// Which relative paths may become files: those that stay in their folder on every system that we know.
package enum SafePath {
    /// The longest path, in bytes of UTF-8.
    package static let maximumLength = 4_096
    /// The longest name between two slashes, in bytes of UTF-8, that common file systems take.
    package static let maximumComponentLength = 255

    /// What makes the path, without a folder's trailing slash, unsafe; nil for a safe one.
    package static func defect(of path: some StringProtocol) -> String? {
        guard !path.isEmpty else { return "empty" }
        guard path.utf8.count <= maximumLength else { return "longer than \(maximumLength) bytes" }
        guard !path.utf8.contains(0x5c) else { return "with a backslash" }
        guard !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else { return "with a control character" }
        // On other systems, "c:" names a drive.
        let start = Array(path.utf8.prefix(2))
        if start.count == 2, start[1] == 0x3a, (start[0] | 0x20) >= 0x61, (start[0] | 0x20) <= 0x7a {
            return "with a drive letter"
        }
        for component in path.utf8.split(separator: 0x2f, omittingEmptySubsequences: false) {
            if component.isEmpty { return "absolute, or with an empty component" }
            if component.elementsEqual([0x2e]) || component.elementsEqual([0x2e, 0x2e]) { return "with . or .." }
            guard component.count <= maximumComponentLength else {
                return "with a component longer than \(maximumComponentLength) bytes"
            }
        }
        return nil
    }

    /// The folders above a path: `a` and `a/b` of `a/b/c`.
    package static func ancestors(of path: String) -> [String] {
        var found: [String] = []
        for (index, character) in zip(path.utf8.indices, path.utf8) where character == 0x2f {
            found.append(String(path[..<index]))
        }
        return found
    }

    /// The first path that stands twice, or is a folder above another one; nil where there is none.
    ///
    /// Swift's strings are equal by canonical equivalence, as names are on some file systems.
    static func conflict(in files: [String]) -> String? {
        var seen = Set<String>(minimumCapacity: files.count)
        for path in files {
            guard seen.insert(path).inserted else { return path }
        }
        for path in files {
            for folder in ancestors(of: path) where seen.contains(folder) { return path }
        }
        return nil
    }
}
