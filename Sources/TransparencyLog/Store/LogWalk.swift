/// Goes through the files of a log, for those that nothing refers to: old checkpoints, partial tiles, what is not the log's.
struct LogWalk {
    private let store: LogStore
    private let size: Int
    private(set) var defects: [LogDefect] = []

    /// Tiles and bundles that a tree of this size does not have.
    private var outside: [LogTile] = []

    init(store: LogStore, size: Int) {
        self.store = store
        self.size = size
    }

    /// The sizes of the log for which there are old checkpoints, in rising order.
    mutating func archivedSizes() -> [Int] {
        var sizes: [Int] = []
        forEachFile(below: LogStore.archiveFolder) { path in
            let elements = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            guard let size = LogIndexPath.index(Array(elements)) else { return .unexpected(path: path) }
            sizes.append(size)
            return nil
        }
        return sizes.sorted()
    }

    /// The signatures of keys beside the log's own, by the sizes that they cover; none of the files is read.
    mutating func signatures() -> [LogSignature] {
        var signatures: [LogSignature] = []
        forEachFile(below: LogStore.signatureFolder) { path in
            guard let signature = LogSignature(path: path) else { return .unexpected(path: path) }
            signatures.append(signature)
            return nil
        }
        return signatures.sorted { ($0.size, $0.keyID) < ($1.size, $1.keyID) }
    }

    /// Compares each partial tile and bundle with what took its place, and names files that are not the log's.
    mutating func comparePartialTiles() {
        let known = [
            LogStore.checkpointPath, LogStore.archiveFolder, LogStore.tileFolder, LogAppendRange.path,
            LogStore.signatureFolder,
        ]
        for entry in contents("") where !known.contains(entry.name) { defects.append(.unexpected(path: entry.name)) }
        let walk = self
        var outside: [LogTile] = []
        forEachFile(below: LogStore.tileFolder) { path in
            guard let tile = LogTile(path: path) else { return .unexpected(path: path) }
            if tile.reaches(beyond: walk.size) {
                outside.append(tile)
                return nil
            }
            let isCurrent = LogTile.tile(tile.content, index: tile.index, size: walk.size) == tile
            return isCurrent || walk.isBeginning(tile) ? nil : .partial(path: path)
        }
        self.outside = outside
    }

    /// The paths of tiles and bundles that a tree of so many entries does not have.
    func beyond(_ size: Int) -> [String] { outside.filter { $0.reaches(beyond: size) }.map(\.path) }

    /// Whether a partial tile or bundle is the beginning of that of today, which the streaming has compared.
    ///
    /// True also where that one cannot be read, which has been said already.
    private func isBeginning(_ tile: LogTile) -> Bool {
        guard let today = LogTile.tile(tile.content, index: tile.index, size: size) else { return false }
        switch tile.content {
        case .hashes:
            guard let part = try? store.hashes(tile) else { return false }
            guard let whole = try? store.hashes(today) else { return true }
            return whole.starts(with: part)
        case .entries:
            // By the hashes: today's bundle may be the one that was changed.
            guard let part = try? store.entries(tile) else { return false }
            let row = LogTile(.hashes(level: 0), index: today.index, width: today.width)
            guard let row, let hashes = try? store.hashes(row) else { return true }
            return zip(part, hashes).allSatisfy { (try? MerkleHash.leaf($0)) == $1 }
        }
    }

    /// Asks about each file below a folder; folders nine deep are taken for files, as none of the log's is so deep.
    private mutating func forEachFile(below folder: String, _ body: (String) -> LogDefect?) {
        var folders = [(folder, 0)]
        while let (folder, depth) = folders.popLast() {
            for entry in contents(folder) {
                let path = "\(folder)/\(entry.name)"
                if entry.isFolder, depth < 9 {
                    folders.append((path, depth + 1))
                } else if let defect = body(path) {
                    defects.append(defect)
                }
            }
        }
    }

    private mutating func contents(_ folder: String) -> [LogFolderEntry] {
        do {
            return try store.files.contents(of: folder) ?? []
        } catch {
            if case .file(let path, let reason) = error {
                defects.append(.unreadable(path: path, reason))
            }
            return []
        }
    }
}
