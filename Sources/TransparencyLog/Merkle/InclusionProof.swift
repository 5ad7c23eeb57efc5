/// The proof that one leaf is in a tree (RFC 6962 §2.1.1).
package struct InclusionProof: Hashable, Sendable {
    /// The leaf's index.
    package let index: Int
    /// The tree's size.
    package let size: Int
    /// The hashes beside the leaf's way up, from the bottom.
    package let path: [MerkleHash]

    package init(index: Int, size: Int, path: [MerkleHash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Whether the proof leads from the leaf to the root (RFC 9162 §2.1.3.2).
    ///
    /// Throws `.cryptography` only.
    package func verifies(leaf: MerkleHash, root: MerkleHash) throws(TransparencyLogError) -> Bool {
        guard index >= 0, index < size else { return false }
        var node = index
        var last = size - 1
        var hash = leaf
        for sibling in path {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                hash = try MerkleHash.node(sibling, hash)
                // A node at the right edge rises until it has a sibling on its left.
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = try MerkleHash.node(hash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
