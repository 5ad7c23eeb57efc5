/// A folder of a tree, as a tree of its own.
struct SubTree: FileTree {
    private let tree: any FileTree
    private let prefix: String
    private let listed: [FileTreeEntry]

    /// `entries`: those of the whole tree that are below the folder.
    init(_ tree: any FileTree, below folder: String, entries: some Sequence<FileTreeEntry>) {
        self.tree = tree
        prefix = folder + "/"
        let length = folder.utf8.count + 1
        listed = entries.map { entry in
            FileTreeEntry(path: String(decoding: entry.path.utf8.dropFirst(length), as: UTF8.self), kind: entry.kind)
        }
    }

    func entries() throws(ArchiveFormatError) -> [FileTreeEntry] { listed }

    func stream(
        _ path: String,
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) {
        try tree.stream(prefix + path, body)
    }
}
