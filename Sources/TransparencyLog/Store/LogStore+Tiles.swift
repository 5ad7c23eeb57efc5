extension LogStore {
    /// The hashes of a tile; throws `.damaged` with its path.
    ///
    /// Where a partial tile is gone the full one stands in: a writer removes the former once it has the latter.
    func hashes(_ tile: LogTile) throws(TransparencyLogError) -> [MerkleHash] {
        for candidate in tile.isFull ? [tile] : [tile, tile.full] {
            guard let bytes = try files.read(candidate.path, limit: HashTile.fullLength) else { continue }
            guard let row = HashTile.hashes(bytes, width: candidate.width) else { throw .damaged(path: candidate.path) }
            return Array(row.prefix(tile.width))
        }
        throw .damaged(path: tile.path)
    }

    /// The entries of a bundle, as slices of its bytes; throws `.damaged` with its path.
    func entries(_ bundle: LogTile) throws(TransparencyLogError) -> [ArraySlice<UInt8>] {
        for candidate in bundle.isFull ? [bundle] : [bundle, bundle.full] {
            guard let bytes = try files.read(candidate.path, limit: EntryBundle.largestLength) else { continue }
            guard let entries = EntryBundle.entries(bytes, width: candidate.width) else {
                throw .damaged(path: candidate.path)
            }
            return Array(entries.prefix(bundle.width))
        }
        throw .damaged(path: bundle.path)
    }

    /// The rows of the partial tiles at the right edge, level 0 first; they lead to the checkpoint's root.
    ///
    /// Throws `.damaged`.
    func edge(_ checkpoint: Checkpoint) throws(TransparencyLogError) -> [[MerkleHash]] {
        var rows: [[MerkleHash]] = []
        for level in 0..<LogTile.levels(size: checkpoint.size) {
            let index = LogTile.count(.hashes(level: level), size: checkpoint.size) >> 8
            let tile = LogTile.tile(.hashes(level: level), index: index, size: checkpoint.size)
            rows.append(try tile.map { tile throws(TransparencyLogError) in try hashes(tile) } ?? [])
        }
        guard try MerkleFrontier(size: checkpoint.size, edge: rows).root() == checkpoint.root else {
            throw .damaged(path: Self.tileFolder)
        }
        return rows
    }
}
