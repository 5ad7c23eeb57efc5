/// What a log has to write so that some more entries are in it.
struct LogGrowth {
    /// Bundles first, then tiles; each touched one once.
    let files: [LogFile]
    /// The root of the grown tree.
    let root: MerkleHash

    /// Reads the right edge of the tree, which has to lead to the signed root, and adds the entries to it.
    ///
    /// Throws `.damaged`.
    init(
        store: LogStore,
        checkpoint: Checkpoint,
        adding entries: ArraySlice<[UInt8]>
    ) throws(TransparencyLogError) {
        let size = checkpoint.size
        let edge = try store.edge(checkpoint)
        var frontier = try MerkleFrontier(size: size, edge: edge)
        var rows = edge
        for entry in entries {
            var hashes = [try MerkleHash.leaf(entry[...])]
            hashes += try frontier.append(hashes[0])
            for (level, hash) in hashes.enumerated() {
                if level == rows.count { rows.append([]) }
                rows[level].append(hash)
            }
        }
        var bundled = try Self.lastBundle(store, size: size, row: edge.first ?? [])
        bundled += entries
        var files: [LogFile] = []
        for (start, bundle) in Self.tiles(bundled, .entries, size: size) {
            files.append(LogFile(path: bundle.path, bytes: EntryBundle.bytes(bundled[start..<start + bundle.width])))
        }
        for (level, row) in rows.enumerated() where row.count > (level < edge.count ? edge[level].count : 0) {
            for (start, tile) in Self.tiles(row, .hashes(level: level), size: size) {
                files.append(LogFile(path: tile.path, bytes: HashTile.bytes(row[start..<start + tile.width])))
            }
        }
        self.files = files
        root = try frontier.root()
    }

    /// The entries of the bundle that is not full yet, compared with their hashes.
    private static func lastBundle(
        _ store: LogStore,
        size: Int,
        row: [MerkleHash]
    ) throws(TransparencyLogError) -> [[UInt8]] {
        guard let bundle = LogTile.tile(.entries, index: size >> 8, size: size) else { return [] }
        let entries = try store.entries(bundle)
        for (entry, hash) in zip(entries, row) {
            guard try MerkleHash.leaf(entry) == hash else { throw .damaged(path: bundle.path) }
        }
        return entries.map { Array($0) }
    }

    /// The tiles that a row fills which begins with the last tile of a tree of `size`, each with its start in the row.
    private static func tiles<Element>(_ row: [Element], _ content: LogTile.Content, size: Int) -> [(Int, LogTile)] {
        let first = LogTile.count(content, size: size) >> 8
        return stride(from: 0, to: row.count, by: LogTile.fullWidth).compactMap { start in
            LogTile(content, index: first + start >> 8, width: min(LogTile.fullWidth, row.count - start))
                .map { (start, $0) }
        }
    }
}
