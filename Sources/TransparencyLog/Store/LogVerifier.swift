import LibCrypto

/// One verification of a log: the entries are streamed once, and with them goes the tree that they make.
struct LogVerifier {
    let store: LogStore
    var result = LogVerification()
    /// The tree of the entries so far.
    private var frontier = MerkleFrontier()
    /// The rows of the tiles that are not complete yet, level 1 first; level 0 is compared bundle by bundle.
    private var rows: [[MerkleHash]] = []
    private var size = 0
    private var oldSizes: [Int] = []
    /// The signatures that are not compared yet.
    private var signatures: ArraySlice<LogSignature> = []

    init(store: LogStore) { self.store = store }

    /// Runs it; throws `.cryptography` only.
    mutating func run(
        older: [SignedCheckpoint],
        progress: (Int) -> Void,
        visit: (ArraySlice<UInt8>) -> Void
    ) throws(TransparencyLogError) {
        guard let head = try read({ store throws(TransparencyLogError) in try store.checkpoint() }) else {
            // What is wrong with it says the error that the reading gave.
            return
        }
        result.checkpoint = head
        size = head.checkpoint.size
        var walk = LogWalk(store: store, size: size)
        oldSizes = walk.archivedSizes()
        signatures = walk.signatures()[...]
        let isComplete = try stream(older.filter { $0.checkpoint.size <= size }, head, progress, visit)
        if isComplete, try frontier.root() != head.checkpoint.root {
            result.report(.root(path: LogStore.checkpointPath))
        }
        walk.comparePartialTiles()
        for defect in walk.defects { result.report(defect) }
        compareWithToday(walk, older)
    }

    /// Judges what reaches beyond the checkpoint by the log as it is now: a writer may have gone on meanwhile.
    private mutating func compareWithToday(_ walk: LogWalk, _ older: [SignedCheckpoint]) {
        var today = size
        var bytes: [UInt8]?
        // Range and checkpoint belong together if no append came to its checkpoint between.
        for _ in 0..<100 {
            today = max(size, (try? store.checkpoint().checkpoint.size) ?? size)
            bytes = try? store.files.read(LogAppendRange.path, limit: LogAppendRange.largestLength)
            if (try? store.checkpoint().checkpoint.size) ?? today == today { break }
        }
        let range = bytes.flatMap { LogAppendRange($0) }
        if let range {
            if today != range.first, today != range.end { result.report(.rewound(signed: range.first, size: today)) }
        } else if bytes != nil {
            result.report(.malformed(path: LogAppendRange.path))
        } else if today > 0 {
            result.report(.missing(path: LogAppendRange.path))
        }
        reportLostCheckpoints(range, today)
        let end = range.map { today == $0.first ? $0.end : today } ?? today
        result.isInterrupted = end > today
        for signed in older where signed.checkpoint.size > today {
            result.report(.rewound(signed: signed.checkpoint.size, size: today))
        }
        for signed in oldSizes where signed > today { result.report(.rewound(signed: signed, size: today)) }
        for signed in signatures where signed.size > today {
            result.report(.rewound(signed: signed.size, size: today))
        }
        for path in walk.beyond(end) { result.report(.unexpected(path: path)) }
    }

    /// Names copies of checkpoints that are gone: these were on the disk before the last entries came.
    private mutating func reportLostCheckpoints(_ range: LogAppendRange?, _ today: Int) {
        guard today > 0 else { return }
        for size in LogStore.lastingSizes(range, size: today) {
            let path = LogStore.archivePath(size: size)
            do throws(TransparencyLogError) {
                guard try store.files.read(path, limit: SignedNote.largestLength) == nil else { continue }
                result.report(.missing(path: path))
            } catch {
                // One that cannot be read is named where it is compared.
                continue
            }
        }
    }

    /// Streams the entries; false if neither a bundle nor its tile could be read, so that the rest is not known.
    private mutating func stream(
        _ older: [SignedCheckpoint],
        _ head: SignedCheckpoint,
        _ progress: (Int) -> Void,
        _ visit: (ArraySlice<UInt8>) -> Void
    ) throws(TransparencyLogError) -> Bool {
        var older = older.sorted { $0.checkpoint.size > $1.checkpoint.size }
        var old = oldSizes.filter { $0 <= size }[...]
        try compareCheckpoints(&older, &old)
        var index = 0
        while let bundle = LogTile.tile(.entries, index: index, size: size),
            let tile = LogTile.tile(.hashes(level: 0), index: index, size: size)
        {
            guard let row = try leaves(bundle, tile, head.checkpoint, visit) else { return false }
            for leaf in row {
                for (level, hash) in try frontier.append(leaf).enumerated() { try take(hash, level: level + 1) }
                try compareCheckpoints(&older, &old)
            }
            index += 1
            progress(frontier.size)
        }
        for level in 1..<max(1, LogTile.levels(size: size)) {
            let row = level <= rows.count ? rows[level - 1] : []
            if !row.isEmpty { try compare(row, level: level) }
        }
        return true
    }

    /// The leaf hashes that go into the tree: those of the entries, or of the tile where the entries are the ones at fault.
    private mutating func leaves(
        _ bundle: LogTile,
        _ tile: LogTile,
        _ head: Checkpoint,
        _ visit: (ArraySlice<UInt8>) -> Void
    ) throws(TransparencyLogError) -> [MerkleHash]? {
        let entries = try read { store throws(TransparencyLogError) in try store.entries(bundle) }
        let row = try read { store throws(TransparencyLogError) in try store.hashes(tile) }
        guard let entries else { return row }
        var leaves: [MerkleHash] = []
        leaves.reserveCapacity(entries.count)
        for entry in entries {
            leaves.append(try MerkleHash.leaf(entry))
            visit(entry)
        }
        result.entries += entries.count
        guard let row, row != leaves else { return leaves }
        let isVouchedFor = try isVouchedFor(row, tile, head)
        for place in row.indices where row[place] != leaves[place] {
            let index = tile.index << 8 + place
            result.report(isVouchedFor ? .entry(path: bundle.path, index: index) : .hash(path: tile.path, index: place))
        }
        return isVouchedFor ? row : leaves
    }

    /// Whether what stands above a tile says that the tile is right.
    private func isVouchedFor(
        _ row: [MerkleHash],
        _ tile: LogTile,
        _ head: Checkpoint
    ) throws(TransparencyLogError) -> Bool {
        guard tile.isFull else { return (try? store.edge(head)) != nil }
        guard let above = LogTile.tile(.hashes(level: 1), index: tile.index >> 8, size: size),
            let parents = try? store.hashes(above), tile.index & 0xff < parents.count
        else { return false }
        return try MerkleHash.perfect(row[...]) == parents[tile.index & 0xff]
    }

    /// Takes in the hash of a completed tile; a row that it completes is compared with its tile.
    private mutating func take(_ hash: MerkleHash, level: Int) throws(TransparencyLogError) {
        while rows.count < level { rows.append([]) }
        rows[level - 1].append(hash)
        guard rows[level - 1].count == LogTile.fullWidth else { return }
        try compare(rows[level - 1], level: level)
        rows[level - 1] = []
    }

    /// Compares a row with the tile that ends where the tree ends now.
    private mutating func compare(_ row: [MerkleHash], level: Int) throws(TransparencyLogError) {
        let index = (LogTile.count(.hashes(level: level), size: frontier.size) - 1) >> 8
        guard let tile = LogTile(.hashes(level: level), index: index, width: row.count),
            let stored = try read({ store throws(TransparencyLogError) in try store.hashes(tile) })
        else { return }
        for place in row.indices where row[place] != stored[place] {
            result.report(.hash(path: tile.path, index: place))
        }
    }

    /// Compares the checkpoints that were signed when the log had as many entries as the tree has now.
    private mutating func compareCheckpoints(
        _ older: inout [SignedCheckpoint],
        _ old: inout ArraySlice<Int>
    ) throws(TransparencyLogError) {
        try compareSignatures()
        while let signed = older.last, signed.checkpoint.size == frontier.size {
            if try frontier.root() != signed.checkpoint.root { result.report(.inconsistent(size: frontier.size)) }
            older.removeLast()
        }
        while old.first == frontier.size {
            old.removeFirst()
            let path = LogStore.archivePath(size: frontier.size)
            do {
                guard let signed = try store.checkpoint(size: frontier.size) else {
                    result.report(.missing(path: path))
                    continue
                }
                result.checkpoints += 1
                if try frontier.root() != signed.checkpoint.root { result.report(.root(path: path)) }
            } catch {
                try report(error, path)
            }
        }
    }

    /// Compares the signatures of other keys over the log as it was when it had as many entries as the tree has now.
    private mutating func compareSignatures() throws(TransparencyLogError) {
        while var signature = signatures.first, signature.size == frontier.size {
            signatures.removeFirst()
            do throws(TransparencyLogError) {
                let (bytes, signed, root) = try store.read(signature)
                signature.sha256 = try Self.digest(bytes)
                if try frontier.root() != root {
                    result.report(.root(path: signature.path))
                } else if signed != nil {
                    signature.isVerified = true
                } else if store.signers != nil {
                    result.report(.foreign(path: signature.path))
                }
            } catch {
                try report(error, signature.path)
            }
            result.signatures.append(signature)
        }
    }

    private static func digest(_ bytes: [UInt8]) throws(TransparencyLogError) -> [UInt8] {
        do { return try Digest.hash(.sha256, bytes) } catch { throw .cryptography(error) }
    }

    /// What a reading of the store gives; an error is a defect, unless libcrypto could not be asked.
    private mutating func read<Value>(
        _ body: (LogStore) throws(TransparencyLogError) -> Value
    ) throws(TransparencyLogError) -> Value? {
        do {
            return try body(store)
        } catch {
            try report(error, LogStore.checkpointPath)
            return nil
        }
    }

    /// Turns an error into a defect; `path`: where an error that names none was met.
    private mutating func report(_ error: TransparencyLogError, _ path: String) throws(TransparencyLogError) {
        switch error {
        case .cryptography: throw error
        case .damaged(let path):
            let isThere = (try? store.files.read(path, limit: EntryBundle.largestLength)) != nil
            result.report(isThere ? .malformed(path: path) : .missing(path: path))
        case .file(let path, let error): result.report(.unreadable(path: path, error))
        case .noCheckpoint: result.report(.missing(path: path))
        default: result.report(.checkpoint(path: path, reason: error))
        }
    }
}
