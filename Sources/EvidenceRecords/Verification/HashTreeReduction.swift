import LibCrypto

/// Computes the root that a reduced hash tree leads to (RFC 4998 §4.3, RFC 6283 §3.3).
struct HashTreeReduction {
    let algorithm: DigestAlgorithm
    let lists: [PartialHashTree]

    /// Whether every value is as long as the algorithm makes it: others could be cut in another place when joined.
    var hasConsistentLengths: Bool {
        lists.allSatisfy { $0.values.allSatisfy { $0.count == algorithm.length } }
    }

    /// The first rule that leads to the root; nil where none does.
    ///
    /// `searches`: how many paths `PositionSearch` may still try.
    func rule(
        leadingTo root: ArraySlice<UInt8>,
        _ searches: inout Int
    ) throws(LibCryptoError) -> HashTreeRule? {
        let startsWithSingle = lists[0].values.count == 1
        for rule in HashTreeRule.uniform where !rule.hashesSingleValue || startsWithSingle {
            if try self.root(rule).elementsEqual(root) { return rule }
        }
        let search = PositionSearch(algorithm: algorithm, lists: lists)
        for isHashed in startsWithSingle ? [false, true] : [false] {
            if try search.leads(to: root, from: first(isHashed), &searches) {
                return HashTreeRule(order: .asStoredByPosition, hashesSingleValue: isHashed)
            }
        }
        return nil
    }

    /// The root by a rule; there is one list at least, and one value at least in each.
    ///
    /// Of a rule by position, which has as many roots as there are positions, that of the last ones.
    func root(_ rule: HashTreeRule) throws(LibCryptoError) -> [UInt8] {
        var hash: ArraySlice<UInt8>?
        for list in lists {
            var values = list.values
            switch rule.order {
            case .binaryAscending:
                if let hash { values.append(hash) }
                values.sort { $0.lexicographicallyPrecedes($1) }
            case .asStored, .asStoredByPosition: if let hash { values.append(hash) }
            case .asStoredBehind: if let hash { values.insert(hash, at: 0) }
            }
            if values.count == 1, !rule.hashesSingleValue {
                hash = values[0]
            } else {
                hash = try Digest.hash(algorithm, values)[...]
            }
        }
        return hash.map { Array($0) } ?? []
    }

    /// The hash of the first list as it stands.
    private func first(_ isSingleHashed: Bool) throws(LibCryptoError) -> [UInt8] {
        let values = lists[0].values
        return values.count == 1 && !isSingleHashed ? Array(values[0]) : try Digest.hash(algorithm, values)
    }
}
