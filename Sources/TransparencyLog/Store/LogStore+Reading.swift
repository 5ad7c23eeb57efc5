extension LogStore {
    /// The proof that an entry is in the log of a size; nil: of the checkpoint's size.
    ///
    /// It has been verified against the signed root. Throws `.outOfRange` for an index or size that the log does not have,
    /// `.damaged` if a tile is missing or does not lead to the root.
    package func inclusionProof(index: Int, size: Int? = nil) throws(TransparencyLogError) -> InclusionProof {
        let head = try checkpoint().checkpoint
        let size = size ?? head.size
        guard index >= 0, index < size, size <= head.size else { throw .outOfRange }
        let source = TileNodeSource(store: self, size: head.size)
        let proof = try source.inclusionProof(index: index, size: size)
        let root = try root(size, of: head, source)
        guard try proof.verifies(leaf: source.node(height: 0, index: index), root: root) else {
            throw .damaged(path: Self.tileFolder)
        }
        return proof
    }

    /// The proof that an entry is in the log, with the checkpoint that signs it: for a file that stands alone.
    ///
    /// Throws as `inclusionProof`.
    package func proof(index: Int) throws(TransparencyLogError) -> LogProof {
        let head = try checkpoint()
        let size = head.checkpoint.size
        guard index >= 0, index < size else { throw .outOfRange }
        let source = TileNodeSource(store: self, size: size)
        let proof = try source.inclusionProof(index: index, size: size)
        guard try proof.verifies(leaf: source.node(height: 0, index: index), root: head.checkpoint.root) else {
            throw .damaged(path: Self.tileFolder)
        }
        return LogProof(index: index, path: proof.path, checkpoint: head.bytes)
    }

    /// The proof that the log only grew from one size to another; nil: to the checkpoint's size.
    ///
    /// It has been verified against the signed root. Throws as `inclusionProof`.
    package func consistencyProof(
        from older: Int,
        to newer: Int? = nil
    ) throws(TransparencyLogError) -> ConsistencyProof {
        let head = try checkpoint().checkpoint
        let newer = newer ?? head.size
        guard older >= 0, older <= newer, newer <= head.size else { throw .outOfRange }
        let source = TileNodeSource(store: self, size: head.size)
        let proof = try source.consistencyProof(from: older, to: newer)
        let roots = try (root(older, of: head, source), root(newer, of: head, source))
        guard try proof.verifies(older: roots.0, newer: roots.1) else { throw .damaged(path: Self.tileFolder) }
        return proof
    }

    /// Whether an older checkpoint is one of this log: the log of today only grew from it.
    ///
    /// False also for one of a larger size: then this log was rewound. Throws `.damaged` if tiles are missing.
    package func isConsistent(with older: SignedCheckpoint) throws(TransparencyLogError) -> Bool {
        let head = try checkpoint().checkpoint
        guard older.checkpoint.size <= head.size else { return false }
        let source = TileNodeSource(store: self, size: head.size)
        let proof = try source.consistencyProof(from: older.checkpoint.size, to: head.size)
        return try proof.verifies(older: older.checkpoint.root, newer: head.root)
    }

    /// One entry, proven to be in the log; throws as `inclusionProof`.
    package func entry(at index: Int) throws(TransparencyLogError) -> [UInt8] {
        let head = try checkpoint().checkpoint
        guard index >= 0, let bundle = LogTile.tile(.entries, index: index >> 8, size: head.size),
            index & 0xff < bundle.width
        else { throw .outOfRange }
        let entry = try entries(bundle)[index & 0xff]
        let proof = try TileNodeSource(store: self, size: head.size).inclusionProof(index: index, size: head.size)
        guard try proof.verifies(leaf: MerkleHash.leaf(entry), root: head.root) else {
            throw .damaged(path: bundle.path)
        }
        return Array(entry)
    }

    /// Gives entries in order, bundle by bundle, until the closure says false; each was compared with its hash.
    ///
    /// That the hashes lead to the signed root is for `verify` to see. Throws `.outOfRange` for a range that the log does
    /// not have, `.damaged` for a bundle or tile, and what the closure throws.
    package func forEachEntry(
        in range: Range<Int>,
        _ body: (Int, ArraySlice<UInt8>) throws(TransparencyLogError) -> Bool
    ) throws(TransparencyLogError) {
        let size = try checkpoint().checkpoint.size
        guard range.lowerBound >= 0, range.upperBound <= size else { throw .outOfRange }
        var index = range.lowerBound
        while index < range.upperBound {
            guard let bundle = LogTile.tile(.entries, index: index >> 8, size: size),
                let tile = LogTile.tile(.hashes(level: 0), index: index >> 8, size: size)
            else { throw .outOfRange }
            let (entries, row) = try (entries(bundle), hashes(tile))
            for place in (index & 0xff)..<min(bundle.width, range.upperBound - bundle.index << 8) {
                guard try MerkleHash.leaf(entries[place]) == row[place] else { throw .damaged(path: bundle.path) }
                guard try body(index, entries[place]) else { return }
                index += 1
            }
        }
    }

    /// The root of the log when it had a size, proven to lead to the signed one.
    private func root(
        _ size: Int,
        of head: Checkpoint,
        _ source: TileNodeSource
    ) throws(TransparencyLogError) -> MerkleHash {
        let root = try source.root(size: size)
        let proof = try source.consistencyProof(from: size, to: head.size)
        guard try proof.verifies(older: root, newer: head.root) else { throw .damaged(path: Self.tileFolder) }
        return root
    }
}
