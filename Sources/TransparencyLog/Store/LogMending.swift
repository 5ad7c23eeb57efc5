/// Mends a log whose files were damaged, from what else says the same: the tiles above and below, and a copy of the log.
///
/// Nothing is written that does not lead to the root that the log's own checkpoint signs, wherever it comes from.
package struct LogMending {
    /// How many ways to put the right edge together are tried.
    private static let mostTrials = 4_096

    private let log: LogStore
    private let copy: LogStore?
    private let copySize: Int
    /// Paths of files that were written anew.
    package private(set) var mended: [String] = []
    /// Paths of files that stay as they are, for nothing has what should be in them.
    package private(set) var lost: [String] = []

    /// `copy`: the same log elsewhere, of whatever size; nil for none.
    package init(_ log: LogStore, copy: LogStore?) {
        self.log = log
        self.copy = copy
        copySize = (try? copy?.checkpoint().checkpoint.size) ?? 0
    }

    /// Mends what can be; the log's writer is held off meanwhile.
    ///
    /// Throws `.file`, `.cryptography`.
    package mutating func run() throws(TransparencyLogError) {
        guard let head = try head() else {
            lost.append(LogStore.checkpointPath)
            return
        }
        let size = head.checkpoint.size
        guard try mendEdge(head.checkpoint) else {
            lost.append(LogStore.tileFolder)
            return
        }
        for level in (0..<LogTile.levels(size: size)).reversed() {
            try mendTiles(level: level, size: size)
        }
        try mendEntries(size: size)
        let range = try? log.files.read(LogAppendRange.path, limit: LogAppendRange.largestLength)
        if range.flatMap({ LogAppendRange($0) }) == nil, size > 0 {
            try write(LogAppendRange.path, LogAppendRange(first: size, end: size).bytes)
        }
        try mendOldCheckpoints(head, lasting: LogStore.lastingSizes(range.flatMap { LogAppendRange($0) }, size: size))
        try removeStale(size: size)
    }

    /// Takes away partial tiles that are not the beginning of those that took their place: nothing reads them.
    private mutating func removeStale(size: Int) throws(TransparencyLogError) {
        var walk = LogWalk(store: log, size: size)
        walk.comparePartialTiles()
        for case .partial(let path) in walk.defects {
            try log.files.remove(path, synchronizing: true)
            mended.append(path)
        }
    }

    /// The checkpoint; its newest copy where it is lost, that of the copy where there is none.
    private mutating func head() throws(TransparencyLogError) -> SignedCheckpoint? {
        if let head = try? log.checkpoint() { return head }
        var walk = LogWalk(store: log, size: 0)
        for size in walk.archivedSizes().reversed() {
            guard let head = try? log.checkpoint(size: size) else { continue }
            try write(LogStore.checkpointPath, head.bytes)
            return head
        }
        guard let head = try? copy?.checkpoint() else { return nil }
        try write(LogStore.checkpointPath, head.bytes)
        return head
    }

    /// Makes the partial tiles at the right edge lead to the root again.
    private mutating func mendEdge(_ checkpoint: Checkpoint) throws(TransparencyLogError) -> Bool {
        let size = checkpoint.size
        var choices: [[[MerkleHash]]] = []
        for level in 0..<LogTile.levels(size: size) {
            let index = LogTile.count(.hashes(level: level), size: size) >> 8
            guard let tile = LogTile.tile(.hashes(level: level), index: index, size: size) else {
                choices.append([[]])
                continue
            }
            var rows: [[MerkleHash]] = []
            for row in try candidates(tile, size: size) where !rows.contains(row) { rows.append(row) }
            guard !rows.isEmpty else { return false }
            choices.append(rows)
        }
        let trials = choices.reduce(1) { min($0 * $1.count, Self.mostTrials) }
        for trial in 0..<trials {
            var rest = trial
            let rows = choices.map { rows in
                defer { rest /= rows.count }
                return rows[rest % rows.count]
            }
            guard try MerkleFrontier(size: size, edge: rows).root() == checkpoint.root else { continue }
            for (level, row) in rows.enumerated() where !row.isEmpty {
                let index = LogTile.count(.hashes(level: level), size: size) >> 8
                guard let tile = LogTile.tile(.hashes(level: level), index: index, size: size),
                    (try? log.hashes(tile)) != row
                else { continue }
                try write(tile.path, HashTile.bytes(row[...]))
            }
            return true
        }
        return false
    }

    /// Full tiles of one level, by the tiles above, which are right by now.
    private mutating func mendTiles(level: Int, size: Int) throws(TransparencyLogError) {
        var parents = LogParentRow(log, size: size)
        for index in 0..<LogTile.count(.hashes(level: level), size: size) >> 8 {
            guard let tile = LogTile.tile(.hashes(level: level), index: index, size: size) else { continue }
            guard let expected = try? parents.hash(above: tile) else {
                lost.append(tile.path)
                continue
            }
            if let row = try? log.hashes(tile), try MerkleHash.perfect(row[...]) == expected { continue }
            var found: [MerkleHash]?
            for row in try candidates(tile, size: size) where found == nil {
                if try MerkleHash.perfect(row[...]) == expected { found = row }
            }
            if let found { try write(tile.path, HashTile.bytes(found[...])) } else { lost.append(tile.path) }
        }
    }

    /// Entries, each by its hash.
    private mutating func mendEntries(size: Int) throws(TransparencyLogError) {
        var index = 0
        while let bundle = LogTile.tile(.entries, index: index, size: size) {
            index += 1
            guard let leaves = LogTile(.hashes(level: 0), index: bundle.index, width: bundle.width),
                let row = try? log.hashes(leaves)
            else {
                lost.append(bundle.path)
                continue
            }
            let own = (try? log.entries(bundle)) ?? []
            if own.count == row.count, try zip(own, row).allMatch() { continue }
            let others = entriesOfCopy(bundle)
            var entries: [[UInt8]] = []
            for (place, leaf) in row.enumerated() {
                for source in [own, others] where place < source.count && entries.count == place {
                    if try MerkleHash.leaf(source[place]) == leaf { entries.append(Array(source[place])) }
                }
            }
            guard entries.count == row.count else {
                lost.append(bundle.path)
                continue
            }
            try write(bundle.path, EntryBundle.bytes(entries[...]))
        }
    }

    private mutating func mendOldCheckpoints(
        _ head: SignedCheckpoint,
        lasting: [Int]
    ) throws(TransparencyLogError) {
        let size = head.checkpoint.size
        var walk = LogWalk(store: log, size: 0)
        let known = walk.archivedSizes()
        var others: [Int] = []
        if let copy {
            var walk = LogWalk(store: copy, size: 0)
            others = walk.archivedSizes().filter { $0 <= size }
        }
        for old in Set(known + others + (size > 0 ? lasting : [])).sorted() {
            let path = LogStore.archivePath(size: old)
            if (try? log.checkpoint(size: old)) != nil { continue }
            if let signed = try? copy?.checkpoint(size: old) {
                try write(path, signed.bytes)
            } else if old == size {
                try write(path, head.bytes)
            } else if known.contains(old) || lasting.contains(old) {
                lost.append(path)
            }
        }
    }

    /// Takes what other keys signed, and is damaged or missing here, from the copy.
    ///
    /// Apart from `run`: that a signature is missing is not seen in the files. Throws `.file`, `.cryptography`.
    package mutating func mendSignatures() throws(TransparencyLogError) {
        guard (try? log.checkpoint()) != nil else { return }
        var walk = LogWalk(store: log, size: 0)
        let here = walk.signatures()
        var there: [LogSignature] = []
        if let copy {
            var walk = LogWalk(store: copy, size: 0)
            there = walk.signatures()
        }
        let known = Set(here.map(\.path))
        for signature in here + there.filter({ !known.contains($0.path) }) {
            if known.contains(signature.path), try log.soundSignature(signature, of: log) != nil { continue }
            if let bytes = try copy?.soundSignature(signature, of: log) {
                try write(signature.path, bytes)
            } else if known.contains(signature.path) {
                lost.append(signature.path)
            }
        }
    }

    /// What could be in a tile of hashes: its own file, the copy's, and what is below it, here and there.
    private func candidates(_ tile: LogTile, size: Int) throws(TransparencyLogError) -> [[MerkleHash]] {
        guard case .hashes(let level) = tile.content else { return [] }
        var rows: [[MerkleHash]] = []
        if let row = try? log.hashes(tile) { rows.append(row) }
        if let row = hashesOfCopy(tile) { rows.append(row) }
        for isCopy in [false, true] {
            if level == 0 {
                let bundle = LogTile(.entries, index: tile.index, width: tile.width)
                guard let bundle else { continue }
                let entries = isCopy ? entriesOfCopy(bundle) : (try? log.entries(bundle)) ?? []
                guard entries.count == tile.width else { continue }
                var row: [MerkleHash] = []
                for entry in entries { row.append(try MerkleHash.leaf(entry)) }
                rows.append(row)
            } else {
                var row: [MerkleHash] = []
                for place in 0..<tile.width {
                    guard let child = LogTile(.hashes(level: level - 1), index: tile.index << 8 + place),
                        let below = isCopy ? hashesOfCopy(child) : try? log.hashes(child)
                    else { break }
                    row.append(try MerkleHash.perfect(below[...]))
                }
                if row.count == tile.width { rows.append(row) }
            }
        }
        return rows
    }

    /// The copy's beginning of a tile, as long as asked for; nil where it has less.
    private func hashesOfCopy(_ tile: LogTile) -> [MerkleHash]? {
        guard let copy, let there = LogTile.tile(tile.content, index: tile.index, size: copySize),
            there.width >= tile.width, let row = try? copy.hashes(there)
        else { return nil }
        return Array(row.prefix(tile.width))
    }

    /// As many of a bundle's entries as the copy has.
    private func entriesOfCopy(_ bundle: LogTile) -> [ArraySlice<UInt8>] {
        guard let copy, let there = LogTile.tile(.entries, index: bundle.index, size: copySize),
            let entries = try? copy.entries(there)
        else { return [] }
        return Array(entries.prefix(bundle.width))
    }

    private mutating func write(_ path: String, _ bytes: [UInt8]) throws(TransparencyLogError) {
        try log.files.write([LogFile(path: path, bytes: bytes)])
        mended.append(path)
    }
}

extension Sequence where Element == (ArraySlice<UInt8>, MerkleHash) {
    /// Whether each entry has the hash beside it.
    fileprivate func allMatch() throws(TransparencyLogError) -> Bool {
        for (entry, leaf) in self where try MerkleHash.leaf(entry) != leaf { return false }
        return true
    }
}
