package import LibCrypto

/// Gathers the digests of objects for a hash tree (RFC 4998 §4.2): O(n log n), and 4/3 of the digests' own memory.
package struct HashTreeBuilder: Sendable {
    /// How many values a node joins: 4 costs a fifth of the hashing that 2 does, for lists that are half as long again.
    package static let standardArity = 4

    package let algorithm: DigestAlgorithm
    package let arity: Int
    private var leaves: [UInt8] = []
    private var groups: [[UInt8]: [[UInt8]]] = [:]

    /// A tree whose nodes join `arity` values, 2 to 256.
    package init(_ algorithm: DigestAlgorithm, arity: Int = HashTreeBuilder.standardArity) {
        precondition((2...256).contains(arity), "a node joins 2 to 256 values")
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
        var levels = [LeafOrder.sorted(leaves, length: length)]
        var hasher = try BatchDigest(algorithm)
        while let level = levels.last, level.count > length {
            levels.append(try NodeLevel.above(level, isSorted: levels.count == 1, arity, &hasher))
        }
        return HashTree(algorithm: algorithm, arity: arity, levels: levels, groups: groups)
    }
}
