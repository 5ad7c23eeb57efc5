import TransparencyLog

/// A tree in memory, with every perfect subtree's hash.
final class MemoryTree: MerkleNodeSource {
    private(set) var rows: [[MerkleHash]] = [[]]

    init() {}

    /// The tree of these entries.
    init(_ entries: [[UInt8]]) throws(TransparencyLogError) {
        for entry in entries { try append(entry) }
    }

    /// The tree of "entry 0", "entry 1", … , of which the Python script knows as well.
    static func numbered(_ count: Int) throws(TransparencyLogError) -> MemoryTree {
        let tree = MemoryTree()
        for index in 0..<count { try tree.append(Array("entry \(index)".utf8)) }
        return tree
    }

    func append(_ entry: [UInt8]) throws(TransparencyLogError) {
        var hash = try MerkleHash.leaf(entry[...])
        var height = 0
        while true {
            if rows.count == height { rows.append([]) }
            rows[height].append(hash)
            let count = rows[height].count
            guard count % 2 == 0 else { return }
            hash = try MerkleHash.node(rows[height][count - 2], hash)
            height += 1
        }
    }

    func node(height: Int, index: Int) throws(TransparencyLogError) -> MerkleHash {
        guard rows.indices.contains(height), rows[height].indices.contains(index) else { throw .outOfRange }
        return rows[height][index]
    }
}
