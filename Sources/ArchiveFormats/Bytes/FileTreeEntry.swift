/// One file or folder of a tree.
package struct FileTreeEntry: Hashable, Sendable {
    /// What stands there.
    package enum Kind: Hashable, Sendable {
        /// A regular file of so many bytes.
        case file(Int)
        /// A folder, and whether nothing is in it.
        case folder(isEmpty: Bool)
        /// A link, device, pipe or socket, or a name that is not UTF-8.
        case other
    }

    /// Relative to the tree's folder, with slashes.
    package let path: String
    package let kind: Kind

    package init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// The length of a file; nil for anything else.
    package var fileSize: Int? { if case .file(let size) = kind { size } else { nil } }

    /// Whether it is a folder.
    package var isFolder: Bool { if case .folder = kind { true } else { false } }

    /// The order of paths: by their bytes.
    static func precedes(_ left: FileTreeEntry, _ right: FileTreeEntry) -> Bool {
        left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
}
