package import DurableFiles

/// The files below a folder on disk; links are listed, never followed.
package struct FolderTree: FileTree {
    /// How deep folders may be nested.
    static let maximumDepth = 64
    /// How many files and folders are listed.
    static let maximumCount = 1_000_000

    private let root: Directory

    package init(_ root: Directory) { self.root = root }

    package func entries() throws(ArchiveFormatError) -> [FileTreeEntry] {
        var found: [FileTreeEntry] = []
        try list(root, prefix: "", depth: 0, &found)
        return found.sorted(by: FileTreeEntry.precedes)
    }

    package func stream(
        _ path: String,
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) {
        var directory = root
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for part in parts.dropLast() {
            directory = try ArchiveFormatError.reading { () throws(DurableFileError) in try directory.open(part) }
        }
        try FileSource(parts.last ?? path, in: directory).stream(body)
    }

    private func list(
        _ directory: Directory,
        prefix: String,
        depth: Int,
        _ found: inout [FileTreeEntry]
    ) throws(ArchiveFormatError) {
        guard depth < Self.maximumDepth else { throw ArchiveFormatError(.tooManyMembers, at: prefix, "folders in it") }
        let room = Self.maximumCount - found.count
        let entries = try ArchiveFormatError.reading { () throws(DurableFileError) in
            try directory.entries(limit: room)
        }
        for entry in entries {
            let path = prefix + entry.name
            guard entry.isNameable else {
                found.append(FileTreeEntry(path: path, kind: .other))
                continue
            }
            switch entry.kind {
            case .file:
                let status = try ArchiveFormatError.reading { () throws(DurableFileError) in
                    try directory.status(of: entry.name)
                }
                // Gone since it was listed.
                guard let status else { continue }
                found.append(FileTreeEntry(path: path, kind: .file(status.size)))
            case .directory:
                let index = found.count
                found.append(FileTreeEntry(path: path, kind: .folder(isEmpty: true)))
                let inner = try ArchiveFormatError.reading { () throws(DurableFileError) in
                    try directory.open(entry.name)
                }
                try list(inner, prefix: path + "/", depth: depth + 1, &found)
                if found.count > index + 1 { found[index] = FileTreeEntry(path: path, kind: .folder(isEmpty: false)) }
            default: found.append(FileTreeEntry(path: path, kind: .other))
            }
        }
    }
}
