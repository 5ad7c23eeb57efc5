import LibCrypto

/// The hash values that may stand for an object in a chain.
struct ObjectLeaves {
    /// A hash value that may stand for an object, and how it was put together.
    struct Leaf {
        let value: [UInt8]
        let form: ObjectForm
        /// Nil in a record's first chain.
        let rule: RenewalRule?
    }

    let demand: DigestDemand
    /// Digests of the chains before, in every form known of the field; empty for the first chain.
    let predecessors: [[UInt8]]
    let isRenewal: Bool

    /// What may stand for the object; nil where its digest by the chain's algorithm is not known.
    ///
    /// In later chains first what the notation's own standard has: joined in RFC 4998, separate in RFC 6283.
    func leaves(of object: DataObject) throws(LibCryptoError) -> [Leaf]? {
        let candidates = object.candidates(demand)
        guard !candidates.isEmpty else { return nil }
        guard isRenewal else { return candidates.map { Leaf(value: $0.digest, form: $0.form, rule: nil) } }
        var leaves: [Leaf] = []
        for candidate in candidates {
            for predecessor in predecessors {
                let joined = [
                    (RenewalRule.concatenated, candidate.digest + predecessor),
                    (.ascending, Self.ascending(candidate.digest, predecessor)),
                    (.reversed, predecessor + candidate.digest),
                ]
                for (rule, octets) in joined {
                    let value = try Digest.hash(demand.algorithm, octets)
                    leaves.append(Leaf(value: value, form: candidate.form, rule: rule))
                }
            }
            leaves.append(Leaf(value: candidate.digest, form: candidate.form, rule: .separate))
        }
        return leaves
    }

    private static func ascending(_ one: [UInt8], _ other: [UInt8]) -> [UInt8] {
        one.lexicographicallyPrecedes(other) ? one + other : other + one
    }
}
