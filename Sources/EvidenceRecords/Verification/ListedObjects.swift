import LibCrypto

/// Looks for objects in the first list of a chain's first hash tree.
struct ListedObjects {
    let coverage: [ObjectOutcome.Coverage]
    let orphans: [[UInt8]]
    /// Whether the list has the digest of the chains before, joined with that of an object or by itself; nil where it cannot
    /// be told without the objects.
    let coversPredecessors: Bool?

    init(_ list: PartialHashTree, _ objects: [DataObject], _ leaves: ObjectLeaves) throws(LibCryptoError) {
        let values = Set(list.values.map { Array($0) })
        let separate = leaves.predecessors.filter { values.contains($0) }
        var explained = Set(separate)
        var coverage: [ObjectOutcome.Coverage] = []
        var isJoined = false
        for object in objects {
            guard let candidates = try leaves.leaves(of: object) else {
                coverage.append(.unknown)
                continue
            }
            let found = candidates.first { leaf in
                values.contains(leaf.value) && (leaf.rule != .separate || Self.mayBeSeparate(leaves, separate))
            }
            guard let found else {
                coverage.append(.missing)
                continue
            }
            explained.insert(found.value)
            if let rule = found.rule, rule != .separate { isJoined = true }
            coverage.append(.listed(found.form, found.rule))
        }
        self.coverage = coverage
        orphans = list.values.map { Array($0) }.filter { !explained.contains($0) }
        // XML has the chains' digest in the list by itself; ASN.1 only together with an object's.
        let isTold = leaves.demand.canonicalization != nil || !separate.isEmpty
        coversPredecessors = isJoined || !separate.isEmpty ? true : isTold ? false : nil
    }

    /// In RFC 4998 the object alone proves no renewal; RFC 6283 has the two side by side, and whether the other one is there
    /// is said of the chains.
    private static func mayBeSeparate(_ leaves: ObjectLeaves, _ separate: [[UInt8]]) -> Bool {
        leaves.demand.canonicalization != nil || !separate.isEmpty
    }
}
