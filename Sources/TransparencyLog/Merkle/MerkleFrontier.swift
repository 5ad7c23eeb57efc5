/// A growing tree of which only the right edge is kept: one hash for each set bit of its size.
///
/// Each append costs one node hash on average. After an error thrown by `append` the value is of no more use.
package struct MerkleFrontier: Sendable {
    /// How many leaves were taken in.
    package private(set) var size = 0
    // The perfect subtrees from left to right, from large to small: their heights are the set bits of the size.
    private var subtrees: [MerkleHash] = []

    /// The empty tree.
    package init() {}

    /// The tree of a size, from the rows of its partial tiles, level 0 first (tlog-tiles, "Partial Tiles").
    ///
    /// Throws `.outOfRange` if the rows are not as long as the size demands: floor(size / 256^level) mod 256.
    package init(size: Int, edge: [[MerkleHash]]) throws(TransparencyLogError) {
        guard size >= 0, edge.count == LogTile.levels(size: size) else { throw .outOfRange }
        for (level, row) in edge.enumerated().reversed() {
            let width = size >> (8 * level) & 0xff
            guard row.count == width else { throw .outOfRange }
            var start = 0
            for bit in stride(from: 7, through: 0, by: -1) where width >> bit & 1 == 1 {
                subtrees.append(try MerkleHash.perfect(row[start..<start + 1 << bit]))
                start += 1 << bit
            }
        }
        self.size = size
    }

    /// Takes a leaf in; gives the hashes of the full tiles that it completes, level 0's first, none in 255 of 256 cases.
    package mutating func append(_ leaf: MerkleHash) throws(TransparencyLogError) -> [MerkleHash] {
        var completed: [MerkleHash] = []
        var hash = leaf
        var height = 0
        while size >> height & 1 == 1, let left = subtrees.popLast() {
            hash = try MerkleHash.node(left, hash)
            height += 1
            if height % 8 == 0 { completed.append(hash) }
        }
        subtrees.append(hash)
        size += 1
        return completed
    }

    /// The root of the tree so far.
    package func root() throws(TransparencyLogError) -> MerkleHash { try MerkleHash.folding(subtrees) }
}
