import Glibc

/// Walks the storage root of the cold tier by its layout, with the memory of one folder's listing.
struct ColdWalk: ~Copyable {
    /// What stands in the root.
    enum Entry: Hashable {
        /// The folder of an OCFL object, below the root.
        case object(String)
        /// Something that is no part of the layout.
        case foreign(String)
        /// A folder with nothing in it, which a valid root must not have (OCFL 1.1 E073).
        case empty(String)
    }

    /// Levels of folders above an object, by extension 0003.
    private static let depth = 3
    private static let rootNames: Set = ["0=ocfl_1.1", "ocfl_layout.json", "extensions"]

    private let root: OwnedDescriptor

    /// Nil where the folder is not there, as in a copy that leaves empty folders out.
    init?(_ layout: ArchiveLayout) throws(ArchiveError) {
        guard access(layout.cold, F_OK) == 0 || errno != ENOENT else { return nil }
        root = try SystemCall.openDirectory(layout.cold)
    }

    /// Lends everything but the root's own files, in the order of the names.
    func run(_ body: (Entry) throws(ArchiveError) -> Void) throws(ArchiveError) {
        for name in try names(".") where !ColdWalk.rootNames.contains(name) {
            try visit(name, name, level: 1, body)
        }
    }

    /// Whether nothing stands in the root at all: no pack was ever sealed.
    var isUnused: Bool {
        get throws(ArchiveError) { try names(".").isEmpty }
    }

    private func visit(
        _ path: String,
        _ name: String,
        level: Int,
        _ body: (Entry) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let isTuple = name.utf8.count == 3 && name.utf8.allSatisfy { Hexadecimal.octets([$0, $0]) != nil }
        guard isTuple, let inner = try folder(path) else { return try body(.foreign(path)) }
        guard !inner.isEmpty else { return try body(.empty(path)) }
        for child in inner {
            let below = "\(path)/\(child)"
            guard level == ColdWalk.depth else {
                try visit(below, child, level: level + 1, body)
                continue
            }
            try body(try folder(below) == nil ? .foreign(below) : .object(below))
        }
    }

    /// The names in a folder; nil for what is none.
    private func folder(_ path: String) throws(ArchiveError) -> [String]? {
        do throws(ArchiveError) {
            return try names(path)
        } catch {
            guard error.code == .inputOutput else { throw error }
            return nil
        }
    }

    private func names(_ path: String) throws(ArchiveError) -> [String] {
        try DirectoryListing.names(of: path, in: root.number, named: PackName.shown(path))
    }
}
