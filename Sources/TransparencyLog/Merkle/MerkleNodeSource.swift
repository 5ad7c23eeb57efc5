/// Where the hashes of perfect subtrees come from: tiles, or memory.
package protocol MerkleNodeSource {
    /// The hash of the leaves from `index` × 2^`height` on, 2^`height` of them; the tree has them all.
    func node(height: Int, index: Int) throws(TransparencyLogError) -> MerkleHash
}

extension MerkleNodeSource {
    /// The root of the first `size` leaves.
    package func root(size: Int) throws(TransparencyLogError) -> MerkleHash {
        guard size >= 0 else { throw .outOfRange }
        return try hash(of: 0..<size)
    }

    /// The proof that a leaf is in the tree of the first `size` leaves (RFC 6962 §2.1.1).
    ///
    /// Throws `.outOfRange` for an index that is not in that tree, and what the source throws.
    package func inclusionProof(index: Int, size: Int) throws(TransparencyLogError) -> InclusionProof {
        guard index >= 0, index < size else { throw .outOfRange }
        var range = 0..<size
        var path: [MerkleHash] = []
        while range.count > 1 {
            let middle = range.lowerBound + Self.leftCount(range.count)
            if index < middle {
                path.append(try hash(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                path.append(try hash(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return InclusionProof(index: index, size: size, path: path.reversed())
    }

    /// The proof that the tree of the first `older` leaves is a beginning of that of the first `newer` (RFC 6962 §2.1.2).
    ///
    /// Empty for equal sizes, and for the empty tree, with which every tree is consistent. Throws `.outOfRange` for sizes
    /// that fall, and what the source throws.
    package func consistencyProof(from older: Int, to newer: Int) throws(TransparencyLogError) -> ConsistencyProof {
        guard older >= 0, older <= newer else { throw .outOfRange }
        var path: [MerkleHash] = []
        if older > 0 {
            var range = 0..<newer
            while range.upperBound != older {
                let middle = range.lowerBound + Self.leftCount(range.count)
                if older <= middle {
                    path.append(try hash(of: middle..<range.upperBound))
                    range = range.lowerBound..<middle
                } else {
                    path.append(try hash(of: range.lowerBound..<middle))
                    range = middle..<range.upperBound
                }
            }
            // The verifier has the older root itself.
            if range.lowerBound > 0 { path.append(try hash(of: range)) }
        }
        return ConsistencyProof(older: older, newer: newer, path: path.reversed())
    }

    /// MTH(D[range]) (RFC 6962 §2.1); the range begins where a subtree of its size may begin.
    private func hash(of range: Range<Int>) throws(TransparencyLogError) -> MerkleHash {
        var subtrees: [MerkleHash] = []
        var start = range.lowerBound
        for height in stride(from: Int.bitWidth - 2, through: 0, by: -1) where range.count >> height & 1 == 1 {
            subtrees.append(try node(height: height, index: start >> height))
            start += 1 << height
        }
        return try MerkleHash.folding(subtrees)
    }

    /// The largest power of two below a count of at least two.
    private static func leftCount(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
