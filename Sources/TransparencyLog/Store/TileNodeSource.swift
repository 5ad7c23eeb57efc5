/// Hashes of subtrees out of a log's tiles, each of which is read once.
final class TileNodeSource: MerkleNodeSource {
    private let store: LogStore
    private let size: Int
    // A proof touches two tiles a level.
    private var rows: [LogTile: [MerkleHash]] = [:]

    /// The tree of the first `size` entries, the checkpoint's.
    init(store: LogStore, size: Int) {
        self.store = store
        self.size = size
    }

    func node(height: Int, index: Int) throws(TransparencyLogError) -> MerkleHash {
        let level = height / 8
        let start = index << (height % 8)
        guard let tile = LogTile.tile(.hashes(level: level), index: start >> 8, size: size) else { throw .outOfRange }
        let row: [MerkleHash]
        if let known = rows[tile] {
            row = known
        } else {
            row = try store.hashes(tile)
            rows[tile] = row
        }
        let range = start & 0xff..<(start & 0xff) + 1 << (height % 8)
        guard range.upperBound <= row.count else { throw .outOfRange }
        return try MerkleHash.perfect(row[range])
    }
}
