/// Keeps a second copy of a log in step, file by file.
///
/// Only what the copy does not have is read; it is verified up to the signed root before it is written, and read back after.
/// The copy is a log at any moment: as it was before, or as the source is now. The source's writer is held off meanwhile.
package struct LogMirror: Sendable {
    /// Files are written in groups of so many, or so many bytes.
    private static let groupCount = 64
    private static let groupBytes = 32 << 20

    private let source: LogStore
    private let target: LogStore

    /// Both logs have the same name and keys.
    package init(from source: LogStore, to target: LogStore) {
        self.source = source
        self.target = target
    }

    /// The size that the copy has; throws unless the source has grown from it.
    ///
    /// Throws `.ahead` for a copy that has more than the source, `.diverged` for one that is no beginning of it.
    package func standing() throws(LogMirrorError) -> Int {
        let head = try reading { () throws(TransparencyLogError) in try source.checkpoint() }.checkpoint
        var walk = LogWalk(store: target, size: 0)
        if let newest = walk.archivedSizes().last, newest > head.size { throw .ahead(size: newest) }
        let tip: SignedCheckpoint?
        do {
            tip = try target.readCheckpoint(LogStore.checkpointPath)
        } catch {
            switch error {
            case .originDiffers, .noteUnsigned: throw .diverged(size: 0)
            case .file, .cryptography: throw .target(error)
            // A damaged one is written anew.
            default: tip = nil
            }
        }
        guard let tip else { return 0 }
        let size = tip.checkpoint.size
        guard size <= head.size else { throw .ahead(size: size) }
        let isBeginning = try reading { () throws(TransparencyLogError) in try source.isConsistent(with: tip) }
        guard isBeginning else { throw .diverged(size: size) }
        return size
    }

    /// Copies what is missing.
    ///
    /// `comparesAll`: what the copy has is read and compared as well. Throws `.source` with `.damaged` where the source is
    /// not what was signed; the copy then stays at the size that it had.
    package func run(comparesAll: Bool = false) throws(LogMirrorError) -> LogMirrorOutcome {
        let base = try standing()
        let head = try reading { () throws(TransparencyLogError) in try source.checkpoint() }
        let end = head.checkpoint.size
        let edge = try reading { () throws(TransparencyLogError) in try source.edge(head.checkpoint) }
        var outcome = LogMirrorOutcome(size: end)
        try writeRange(from: base, to: end)
        let contents = [.entries] + (0..<LogTile.levels(size: end)).map { LogTile.Content.hashes(level: $0) }
        for content in contents {
            try copy(content, edge, from: base, to: end, comparesAll: comparesAll, &outcome)
        }
        if try writing({ () throws(TransparencyLogError) in
            try target.files.read(LogStore.checkpointPath, limit: SignedNote.largestLength) != head.bytes
        }) {
            try write([LogFile(path: LogStore.checkpointPath, bytes: head.bytes)], &outcome)
        }
        try copyOldCheckpoints(&outcome)
        try copySignatures(comparesAll: comparesAll, &outcome)
        try writing { () throws(TransparencyLogError) in
            try target.removeCoveredPartialTiles(from: base, to: end)
        }
        return outcome
    }

    /// Says beforehand how far files may reach beyond the checkpoint.
    private func writeRange(from base: Int, to end: Int) throws(LogMirrorError) {
        try writing { () throws(TransparencyLogError) in
            let bytes = try target.files.read(LogAppendRange.path, limit: LogAppendRange.largestLength)
            let known = bytes.flatMap { LogAppendRange($0) }
            if base == end, let known, known.first == end || known.end == end { return }
            let range = LogAppendRange(first: base, end: end)
            try target.files.write([LogFile(path: LogAppendRange.path, bytes: range.bytes)])
        }
    }

    private func copy(
        _ content: LogTile.Content,
        _ edge: [[MerkleHash]],
        from base: Int,
        to end: Int,
        comparesAll: Bool,
        _ outcome: inout LogMirrorOutcome
    ) throws(LogMirrorError) {
        var group: [LogFile] = []
        var bytes = 0
        var parents = LogParentRow(source, size: end)
        var names = FolderNames(target)
        var index = 0
        while let tile = LogTile.tile(content, index: index, size: end) {
            index += 1
            let isSettled = !tile.reaches(beyond: base)
            if isSettled, !comparesAll {
                let isThere = try writing { () throws(TransparencyLogError) in try names.contains(tile.path) }
                if isThere { continue }
            }
            let file = try reading { () throws(TransparencyLogError) in
                try verified(tile, edge, &parents)
            }
            if comparesAll {
                let present = try? target.files.read(tile.path, limit: EntryBundle.largestLength)
                if present == file.bytes { continue }
            }
            bytes += file.bytes.count
            group.append(file)
            guard group.count >= Self.groupCount || bytes >= Self.groupBytes else { continue }
            try write(group, &outcome)
            group.removeAll()
            bytes = 0
        }
        if !group.isEmpty { try write(group, &outcome) }
    }

    /// The file of a tile or bundle, compared with what stands above it.
    private func verified(
        _ tile: LogTile,
        _ edge: [[MerkleHash]],
        _ parents: inout LogParentRow
    ) throws(TransparencyLogError) -> LogFile {
        switch tile.content {
        case .hashes(let level):
            let row = try source.hashes(tile)
            let expected = tile.isFull ? try parents.hash(above: tile) : nil
            var isRight = row == (level < edge.count ? edge[level] : [])
            if let expected { isRight = try MerkleHash.perfect(row[...]) == expected }
            guard isRight else { throw .damaged(path: tile.path) }
            return LogFile(path: tile.path, bytes: HashTile.bytes(row[...]))
        case .entries:
            guard let leaves = LogTile(.hashes(level: 0), index: tile.index, width: tile.width) else {
                throw .damaged(path: tile.path)
            }
            let (row, entries) = try (source.hashes(leaves), source.entries(tile))
            for (entry, leaf) in zip(entries, row) where try MerkleHash.leaf(entry) != leaf {
                throw .damaged(path: tile.path)
            }
            return LogFile(path: tile.path, bytes: EntryBundle.bytes(entries.map { Array($0) }[...]))
        }
    }

    /// Copies of checkpoints come after the checkpoint itself: none is ever ahead of the log.
    private func copyOldCheckpoints(_ outcome: inout LogMirrorOutcome) throws(LogMirrorError) {
        var walk = LogWalk(store: source, size: 0)
        var known = LogWalk(store: target, size: 0)
        let there = Set(known.archivedSizes())
        var group: [LogFile] = []
        for size in walk.archivedSizes() where !there.contains(size) && size <= outcome.size {
            let path = LogStore.archivePath(size: size)
            do {
                guard let old = try source.checkpoint(size: size) else { continue }
                group.append(LogFile(path: path, bytes: old.bytes))
            } catch {
                outcome.damaged.append(path)
            }
            guard group.count >= Self.groupCount else { continue }
            try write(group, &outcome)
            group.removeAll()
        }
        if !group.isEmpty { try write(group, &outcome) }
    }

    /// Copies what other keys signed, each verified; one that is not what was signed is not copied.
    private func copySignatures(comparesAll: Bool, _ outcome: inout LogMirrorOutcome) throws(LogMirrorError) {
        var walk = LogWalk(store: source, size: 0)
        var known = LogWalk(store: target, size: 0)
        let there = Set(known.signatures().map(\.path))
        for signature in walk.signatures() where signature.size <= outcome.size {
            if there.contains(signature.path), !comparesAll { continue }
            let bytes = try reading { () throws(TransparencyLogError) in
                try source.soundSignature(signature, of: source)
            }
            guard let bytes else {
                outcome.damaged.append(signature.path)
                continue
            }
            let present = try? target.files.read(signature.path, limit: SignedNote.largestLength)
            if present != bytes { try write([LogFile(path: signature.path, bytes: bytes)], &outcome) }
        }
    }

    private func write(_ files: [LogFile], _ outcome: inout LogMirrorOutcome) throws(LogMirrorError) {
        try writing { () throws(TransparencyLogError) in try target.files.write(files) }
        for file in files {
            let arrived = try writing { () throws(TransparencyLogError) in
                try target.files.read(file.path, limit: EntryBundle.largestLength)
            }
            guard arrived == file.bytes else { throw .unfaithful(path: file.path) }
            outcome.files += 1
            outcome.bytes += file.bytes.count
        }
    }

    private func reading<Outcome>(
        _ body: () throws(TransparencyLogError) -> Outcome
    ) throws(LogMirrorError) -> Outcome {
        do throws(TransparencyLogError) { return try body() } catch { throw .source(error) }
    }

    private func writing<Outcome>(
        _ body: () throws(TransparencyLogError) -> Outcome
    ) throws(LogMirrorError) -> Outcome {
        do throws(TransparencyLogError) { return try body() } catch { throw .target(error) }
    }

    /// What stands in the folder that was asked about last: tiles come in the order of their folders.
    private struct FolderNames {
        private let store: LogStore
        private var folder: String?
        private var names: Set<String> = []

        init(_ store: LogStore) { self.store = store }

        mutating func contains(_ path: String) throws(TransparencyLogError) -> Bool {
            let elements = path.split(separator: "/")
            let above = elements.dropLast().joined(separator: "/")
            if folder != above {
                names = Set(try store.files.contents(of: above)?.map(\.name) ?? [])
                folder = above
            }
            return elements.last.map { names.contains(String($0)) } ?? false
        }
    }
}
