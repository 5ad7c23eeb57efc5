/// The hashes that full tiles must lead to, out of the tiles above them, each of which is read once.
struct LogParentRow {
    private let store: LogStore
    private let size: Int
    private var tile: LogTile?
    private var row: [MerkleHash] = []

    /// In a tree of so many entries.
    init(_ store: LogStore, size: Int) {
        self.store = store
        self.size = size
    }

    /// The hash that the tile above a full one has for it; nil for entries.
    ///
    /// Throws `.damaged` with the path of the tile above.
    mutating func hash(above child: LogTile) throws(TransparencyLogError) -> MerkleHash? {
        guard case .hashes(let level) = child.content else { return nil }
        let place = child.index & 0xff
        guard let above = LogTile.tile(.hashes(level: level + 1), index: child.index >> 8, size: size) else {
            throw .damaged(path: child.path)
        }
        if tile != above {
            row = try store.hashes(above)
            tile = above
        }
        guard place < row.count else { throw .damaged(path: above.path) }
        return row[place]
    }
}
