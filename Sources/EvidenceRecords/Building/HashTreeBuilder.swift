package import LibCrypto

/// Gathers the digests of objects for a hash tree (RFC 4998 §4.2): O(n log n), and half as much again as the digests' own memory.
package struct HashTreeBuilder: Sendable {
    package let algorithm: DigestAlgorithm
    private let arity: Int?
    private var leaves: [UInt8] = []
    private var groups: [[UInt8]: [[UInt8]]] = [:]

    /// A tree whose lowest nodes join `arity` leaves, 2 to 256.
    ///
    /// Nil for 4, which costs less hashing, or 2 where there are groups: the neighbours of a group stand in a list of their own,
    /// which has one value then (`HashTree.arity`).
    package init(_ algorithm: DigestAlgorithm, arity: Int? = nil) {
        precondition(arity.map { (2...256).contains($0) } ?? true, "a node joins 2 to 256 values")
        self.algorithm = algorithm
        self.arity = arity
    }

    /// Makes room for so many leaves.
    package mutating func reserve(_ count: Int) { leaves.reserveCapacity(count * algorithm.length) }

    /// Adds an object by its digest.
    package mutating func add(_ digest: [UInt8]) {
        precondition(digest.count == algorithm.length, "a digest by another algorithm")
        leaves += digest
    }

    /// Adds a data object group, which is proven as a whole; of one object it is the object itself (RFC 4998 §4.2.1).
    ///
    /// - Throws: `LibCryptoError` where the library could not be asked.
    package mutating func add(group: [[UInt8]]) throws(LibCryptoError) {
        precondition(group.allSatisfy { $0.count == algorithm.length }, "a digest by another algorithm")
        guard group.count > 1 else {
            for digest in group { add(digest) }
            return
        }
        let members = group.sorted { $0.lexicographicallyPrecedes($1) }
        let leaf = try Digest.hash(algorithm, members.map { $0[...] })
        groups[leaf] = members
        leaves += leaf
    }

    /// Whether nothing was added.
    package var isEmpty: Bool { leaves.isEmpty }

    /// The tree over all that was added; nil where nothing was.
    ///
    /// - Throws: `LibCryptoError` where the library could not be asked.
    package consuming func build() throws(LibCryptoError) -> HashTree? {
        guard !leaves.isEmpty else { return nil }
        let length = algorithm.length
        let arity = self.arity ?? (groups.isEmpty ? 4 : 2)
        var levels = [LeafOrder.sorted(leaves, length: length)]
        var hasher = try BatchDigest(algorithm)
        while let level = levels.last, level.count > length {
            let joined = HashTree.arity(ofLevel: levels.count - 1, arity)
            levels.append(try NodeLevel.above(level, isSorted: levels.count == 1, joined, &hasher))
        }
        return HashTree(algorithm: algorithm, arity: arity, levels: levels, groups: groups)
    }
}
