/// The proof that one tree is a beginning of another (RFC 6962 §2.1.2).
package struct ConsistencyProof: Hashable, Sendable {
    /// The size of the older tree.
    package let older: Int
    /// The size of the newer tree.
    package let newer: Int
    /// The hashes from which both roots follow, from the bottom.
    package let path: [MerkleHash]

    package init(older: Int, newer: Int, path: [MerkleHash]) {
        self.older = older
        self.newer = newer
        self.path = path
    }

    /// Whether the proof leads to both roots (RFC 9162 §2.1.4.2).
    ///
    /// For the empty tree, of which the RFC does not speak: whether the older root is its root and the path is empty.
    /// Throws `.cryptography` only.
    package func verifies(older olderRoot: MerkleHash, newer newerRoot: MerkleHash) throws(TransparencyLogError) -> Bool
    {
        guard older >= 0, older <= newer else { return false }
        if older == newer { return path.isEmpty && olderRoot == newerRoot }
        if older == 0 {
            let empty = try MerkleHash.empty()
            return path.isEmpty && olderRoot == empty
        }
        var node = older - 1
        var last = newer - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        // A perfect older tree is itself the first node; its root is not sent.
        var rest = path[...]
        guard let start = older.nonzeroBitCount == 1 ? olderRoot : rest.popFirst() else { return false }
        var olderHash = start
        var newerHash = start
        for sibling in rest {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                olderHash = try MerkleHash.node(sibling, olderHash)
                newerHash = try MerkleHash.node(sibling, newerHash)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                newerHash = try MerkleHash.node(newerHash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && olderHash == olderRoot && newerHash == newerRoot
    }
}
