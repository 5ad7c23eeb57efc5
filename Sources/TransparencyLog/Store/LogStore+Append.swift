extension LogStore {
    /// Makes an empty log, or gives the checkpoint of the log that is there.
    ///
    /// Throws `.damaged` where there are tiles or old checkpoints but no checkpoint: that log has lost its head.
    @discardableResult
    package func create(signer: NoteSigner) throws(TransparencyLogError) -> SignedCheckpoint {
        if let signed = try readCheckpoint(Self.checkpointPath) { return signed }
        for folder in [Self.tileFolder, Self.archiveFolder] where try files.contents(of: folder) != nil {
            throw .damaged(path: Self.checkpointPath)
        }
        let empty = try Checkpoint(origin: origin, size: 0, root: MerkleHash.empty())
        return try publish(empty, signer)
    }

    /// Appends entries, so that the first of them has the index `first`; all or none are in the log.
    ///
    /// The same append again changes nothing, or finishes what was interrupted: entries that the log has are compared,
    /// the others are added. On return the signed checkpoint covers them, and is durable with all that it refers to.
    /// Throws `.gap` above the log's size, `.entryConflict` where the log says something else, `.entryTooLong`,
    /// `.appendTooLarge`, `.noCheckpoint`, `.damaged` where the right edge of the tree is not what was signed.
    package func append(
        _ entries: [[UInt8]],
        at first: Int,
        signer: NoteSigner
    ) throws(TransparencyLogError) -> LogAppendOutcome {
        try checkLimits(entries, at: first)
        let head = try checkpoint()
        let size = head.checkpoint.size
        guard first >= 0, first <= size else { throw .gap(next: size) }
        let present = min(entries.count, size - first)
        try compare(entries[..<present], at: first, size: size)
        try settle(head)
        guard present < entries.count else { return LogAppendOutcome(checkpoint: head, present: present, added: 0) }

        let added = entries[present...]
        let end = size + added.count
        guard end <= Self.capacity else { throw .sizeUnsupported }
        let growth = try LogGrowth(store: self, checkpoint: head.checkpoint, adding: added)
        try files.write([LogFile(path: LogAppendRange.path, bytes: LogAppendRange(first: size, end: end).bytes)])
        try files.write(growth.files)
        let signed = try publish(Checkpoint(origin: origin, size: end, root: growth.root), signer)
        try removeCoveredPartialTiles(from: size, to: end)
        return LogAppendOutcome(checkpoint: signed, present: present, added: added.count)
    }

    /// Signs a checkpoint and writes it; its copy among the old ones comes second, so that no copy is ever ahead of the log.
    private func publish(
        _ checkpoint: Checkpoint,
        _ signer: NoteSigner
    ) throws(TransparencyLogError) -> SignedCheckpoint {
        guard keys.contains(where: { $0.name == signer.verifier.name && $0.bytes == signer.verifier.bytes }) else {
            throw .noteUnsigned
        }
        let signed = try SignedCheckpoint(signing: checkpoint, by: [signer])
        try files.write([LogFile(path: Self.checkpointPath, bytes: signed.bytes)])
        try files.write([LogFile(path: Self.archivePath(size: checkpoint.size), bytes: signed.bytes)])
        return signed
    }

    private func checkLimits(_ entries: [[UInt8]], at first: Int) throws(TransparencyLogError) {
        var bytes = 0
        for (index, entry) in entries.enumerated() {
            guard entry.count <= EntryBundle.largestEntry else { throw .entryTooLong(index: max(0, first) &+ index) }
            bytes += entry.count
        }
        guard entries.count <= Self.mostEntries, bytes <= Self.mostBytes else { throw .appendTooLarge }
    }

    /// Sees that the log has these entries already, by their hashes; throws `.entryConflict`.
    private func compare(_ entries: ArraySlice<[UInt8]>, at first: Int, size: Int) throws(TransparencyLogError) {
        guard !entries.isEmpty else { return }
        let source = TileNodeSource(store: self, size: size)
        for (offset, entry) in entries.enumerated() {
            let leaf = try MerkleHash.leaf(entry[...])
            guard try source.node(height: 0, index: first + offset) == leaf else {
                throw .entryConflict(index: first + offset)
            }
        }
    }

    /// Ends what an interrupted append left: no file beyond the checkpoint stays, the checkpoint's copy is there.
    ///
    /// Throws `.damaged` for a checkpoint that is neither from before nor from after the last append: an old one was put
    /// in its place, and what was signed since must not be signed again.
    private func settle(_ head: SignedCheckpoint) throws(TransparencyLogError) {
        let size = head.checkpoint.size
        if let bytes = try files.read(LogAppendRange.path, limit: LogAppendRange.largestLength) {
            guard let range = LogAppendRange(bytes) else { throw .damaged(path: LogAppendRange.path) }
            guard size == range.first || size == range.end else { throw .damaged(path: Self.checkpointPath) }
            if size < range.end {
                guard try !isSigned(size: range.end) else { throw .damaged(path: Self.checkpointPath) }
                try removeTiles(beyond: size, to: range.end)
            }
            try removeCoveredPartialTiles(from: range.first, to: size)
        } else if size > 0 {
            throw .damaged(path: LogAppendRange.path)
        }
        if try !isSigned(size: size) {
            try files.write([LogFile(path: Self.archivePath(size: size), bytes: head.bytes)])
        }
    }

    /// Whether there is a copy of the checkpoint of this size.
    private func isSigned(size: Int) throws(TransparencyLogError) -> Bool {
        try files.read(Self.archivePath(size: size), limit: SignedNote.largestLength) != nil
    }

    /// Removes tiles and bundles of a tree of `end` entries that a tree of `size` does not have.
    private func removeTiles(beyond size: Int, to end: Int) throws(TransparencyLogError) {
        for content in Self.contents(size: end) {
            let count = LogTile.count(content, size: size)
            var index = count >> 8
            while let tile = LogTile.tile(content, index: index, size: end) {
                try files.remove(tile.full.path, synchronizing: true)
                if index << 8 >= count {
                    try files.remove(tile.partialFolder, synchronizing: true)
                } else {
                    for entry in try files.contents(of: tile.partialFolder) ?? [] {
                        let path = "\(tile.partialFolder)/\(entry.name)"
                        guard let partial = LogTile(path: path), index << 8 + partial.width > count else { continue }
                        try files.remove(path, synchronizing: true)
                    }
                }
                index += 1
            }
        }
    }

    /// Removes the partial tiles whose full ones came between two sizes (tlog-tiles, "Partial Tiles").
    func removeCoveredPartialTiles(from first: Int, to size: Int) throws(TransparencyLogError) {
        for content in Self.contents(size: size) {
            let full = LogTile.count(content, size: first) >> 8..<LogTile.count(content, size: size) >> 8
            for index in full {
                guard let tile = LogTile(content, index: index) else { continue }
                // One that comes back after a power failure does no harm.
                try files.remove(tile.partialFolder, synchronizing: false)
            }
        }
    }

    private static func contents(size: Int) -> [LogTile.Content] {
        [.entries] + (0..<LogTile.levels(size: size)).map { .hashes(level: $0) }
    }
}
