/// A tile or an entry bundle by its place: what it holds, its index, and how much of it there is.
///
/// tlog-tiles, "Merkle Tree" and "Log entries". A tile spans eight levels of the tree, so that it has up to 256 hashes.
package struct LogTile: Hashable, Sendable {
    /// What a tile holds.
    package enum Content: Hashable, Sendable {
        /// Hashes of the tree; level 0 has those of the leaves.
        case hashes(level: Int)
        /// The entries themselves.
        case entries
    }

    /// The width of a full tile.
    package static let fullWidth = 256
    /// The largest level that a path may name.
    static let largestLevel = 63

    package let content: Content
    package let index: Int
    /// Hashes or entries in it, 1…256.
    package let width: Int

    /// A tile's place; nil for a negative index, a width outside 1…256 or a level outside 0…63.
    package init?(_ content: Content, index: Int, width: Int = fullWidth) {
        guard index >= 0, (1...Self.fullWidth).contains(width) else { return nil }
        if case .hashes(let level) = content, !(0...Self.largestLevel).contains(level) { return nil }
        self.init(unchecked: content, index: index, width: width)
    }

    private init(unchecked content: Content, index: Int, width: Int) {
        self.content = content
        self.index = index
        self.width = width
    }

    package var isFull: Bool { width == Self.fullWidth }

    /// The full tile in whose place this one stands.
    package var full: LogTile { LogTile(unchecked: content, index: index, width: Self.fullWidth) }

    /// How many levels of tiles a tree has, the tile of the topmost partly filled level included.
    package static func levels(size: Int) -> Int {
        guard size > 0 else { return 0 }
        return (Int.bitWidth - 1 - size.leadingZeroBitCount) / 8 + 1
    }

    /// How many hashes a level has in a tree of a size; for the entries, the size.
    package static func count(_ content: Content, size: Int) -> Int {
        switch content {
        case .hashes(let level): level < 8 ? size >> (8 * level) : 0
        case .entries: size
        }
    }

    /// The tile of this index in a tree of a size; nil where the tree does not reach it.
    package static func tile(_ content: Content, index: Int, size: Int) -> LogTile? {
        guard index >= 0, index <= Int.max >> 8 else { return nil }
        let width = count(content, size: size) - index << 8
        return LogTile(content, index: index, width: min(width, fullWidth))
    }

    /// Whether a tree of a size has less of it.
    package func reaches(beyond size: Int) -> Bool {
        // Both sides are far below the largest number: a path's index is not.
        let count = Self.count(content, size: size)
        return index > count >> 8 || index << 8 + width > count
    }

    /// The path inside the log: `tile/<L>/<N>[.p/<W>]`, `tile/entries/<N>[.p/<W>]`.
    package var path: String { isFull ? fullPath : "\(partialFolder)/\(width)" }

    /// The folder of the partial tiles of this index.
    package var partialFolder: String { fullPath + ".p" }

    private var fullPath: String { "\(Self.folder(content))/\(LogIndexPath.text(index))" }

    /// The folder of all tiles of one content.
    package static func folder(_ content: Content) -> String {
        switch content {
        case .hashes(let level): "tile/\(level)"
        case .entries: "tile/entries"
        }
    }

    /// The tile that a path names; nil for a path in any other form than `path` writes.
    package init?(path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts.removeFirst() == "tile" else { return nil }
        let place = parts.removeFirst()
        let content: Content
        if place == "entries" {
            content = .entries
        } else {
            guard let level = LogIndexPath.decimal(place) else { return nil }
            content = .hashes(level: level)
        }
        var width = Self.fullWidth
        if parts.count >= 2, parts[parts.count - 2].utf8.suffix(2).elementsEqual(".p".utf8) {
            guard let number = LogIndexPath.decimal(parts.removeLast()), number < Self.fullWidth else { return nil }
            width = number
            parts.append(parts.removeLast().dropLast(2))
        }
        guard let index = LogIndexPath.index(parts) else { return nil }
        self.init(content, index: index, width: width)
    }
}
