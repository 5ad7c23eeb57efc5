package import LibCrypto

/// A hash tree with all its nodes, out of which the reduced tree of any object is derived (RFC 4998 §4.2).
package struct HashTree: Sendable {
    package let algorithm: DigestAlgorithm
    /// How many leaves a lowest node joins; those above join two.
    ///
    /// So each list of a record behind the first has one value, which everybody reads alike: some verifiers hash the values of a
    /// longer one by themselves before they join them with what comes from below, which is not RFC 4998 §4.3 step 3.
    package let arity: Int
    /// The nodes of each level one behind the other, the leaves first in binary ascending order, the root last.
    let levels: [[UInt8]]
    /// The members of groups, ascending, by the leaf that stands for them.
    let groups: [[UInt8]: [[UInt8]]]
    private let leafOfMember: [[UInt8]: [UInt8]]

    init(algorithm: DigestAlgorithm, arity: Int, levels: [[UInt8]], groups: [[UInt8]: [[UInt8]]]) {
        self.algorithm = algorithm
        self.arity = arity
        self.levels = levels
        self.groups = groups
        var leafOfMember: [[UInt8]: [UInt8]] = [:]
        for (leaf, members) in groups { for member in members { leafOfMember[member] = leaf } }
        self.leafOfMember = leafOfMember
    }

    /// What is time-stamped.
    package var root: [UInt8] { levels.last ?? [] }

    /// How many leaves there are: objects that stand alone, and groups.
    package var leafCount: Int { (levels.first?.count ?? 0) / algorithm.length }

    /// The lists of an object's reduced hash tree, each in ascending order; empty where the object is the root itself.
    ///
    /// The first list has the object among its neighbours, or all members of its group (RFC 4998 §4.2.2). An object that
    /// stands both alone and in a group is proven alone. Nil for an object that the tree does not have.
    package func reducedTree(of digest: [UInt8]) -> [[[UInt8]]]? {
        var lists: [[[UInt8]]] = []
        var own: [[UInt8]]
        let leaf: [UInt8]
        if index(of: digest) != nil, groups[digest] == nil {
            leaf = digest
            own = [digest]
        } else if let group = leafOfMember[digest], let members = groups[group] {
            leaf = group
            own = []
            lists.append(members)
        } else {
            return nil
        }
        guard var index = index(of: leaf) else { return nil }
        for number in levels.indices.dropLast() {
            let siblings = self.siblings(of: index, inLevel: number)
            if !siblings.isEmpty {
                lists.append((own + siblings).sorted { $0.lexicographicallyPrecedes($1) })
                own = []
            }
            index /= Self.arity(ofLevel: number, arity)
        }
        return lists
    }

    /// How many values of a level, from 0 for the leaves, a node above them joins.
    static func arity(ofLevel number: Int, _ lowest: Int) -> Int { number == 0 ? lowest : 2 }

    private func siblings(of index: Int, inLevel number: Int) -> [[UInt8]] {
        let level = levels[number]
        let arity = Self.arity(ofLevel: number, arity)
        let length = algorithm.length
        let first = index / arity * arity
        let end = min(first + arity, level.count / length)
        return (first..<end).filter { $0 != index }.map { Array(level[$0 * length..<($0 + 1) * length]) }
    }

    /// The place of a leaf, by bisection.
    private func index(of leaf: [UInt8]) -> Int? {
        guard let leaves = levels.first, leaf.count == algorithm.length else { return nil }
        let length = algorithm.length
        var low = 0
        var high = leafCount
        while low < high {
            let middle = (low + high) / 2
            let value = leaves[middle * length..<(middle + 1) * length]
            if value.elementsEqual(leaf) { return middle }
            if value.lexicographicallyPrecedes(leaf) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Whether every node is the hash of those below it, the leaves are in order, and groups are those of their leaves.
    ///
    /// - Throws: `LibCryptoError` where the library could not be asked.
    package func isConsistent() throws(LibCryptoError) -> Bool {
        guard let leaves = levels.first, LeafOrder.sorted(leaves, length: algorithm.length) == leaves else {
            return false
        }
        var hasher = try BatchDigest(algorithm)
        for number in levels.indices.dropLast() {
            let arity = Self.arity(ofLevel: number, arity)
            guard try NodeLevel.above(levels[number], isSorted: number == 0, arity, &hasher) == levels[number + 1]
            else { return false }
        }
        for (leaf, members) in groups {
            guard index(of: leaf) != nil, members.count > 1,
                try Digest.hash(algorithm, members.map { $0[...] }) == leaf
            else { return false }
        }
        return true
    }
}
