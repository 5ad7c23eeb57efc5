import LibCrypto

/// Compares objects with the imprint of a chain's first time-stamp where there is no hash tree.
///
/// The imprint is then the digest of the one object (RFC 4998 §4.3), in later chains joined with that of the chains before;
/// of several objects it is taken for that of their group (§4.2).
struct ImprintedObjects {
    let imprint: ImprintOutcome
    let root: [UInt8]?
    let coverage: [ObjectOutcome.Coverage]

    init(
        _ timeStamp: ArchiveTimeStamp,
        _ objects: [DataObject],
        _ leaves: ObjectLeaves
    ) throws(LibCryptoError) {
        let unknown = objects.map { _ in ObjectOutcome.Coverage.unknown }
        let stated: [UInt8]
        switch timeStamp.statedImprint(leaves.demand.algorithm) {
        case .failure(let unreadable):
            imprint = .unknown(unreadable.reason)
            root = nil
            coverage = unknown
            return
        case .success(let octets): stated = octets
        }
        var known: [[ObjectLeaves.Leaf]?] = []
        for object in objects { known.append(try Self.leaves(of: object, leaves)) }
        let single = known.map { $0?.first { $0.value == stated } }
        if single.contains(where: { $0 != nil }) {
            imprint = .intactByItself
            root = stated
            coverage = zip(known, single).map { leaves, found in
                found.map { .imprinted($0.form, $0.rule) } ?? (leaves == nil ? .unknown : .notImprinted)
            }
            return
        }
        guard !known.isEmpty, !known.contains(where: { $0 == nil }) else {
            imprint = .unknown(.contentNotGiven)
            root = nil
            coverage = unknown
            return
        }
        let all = known.compactMap { $0?.first }
        let group = try Self.group(all, leaves)
        if all.count > 1, group == stated {
            imprint = .intactByGroup
            root = stated
            coverage = all.map { .imprinted($0.form, $0.rule) }
        } else {
            imprint = .mismatch
            root = all.count == 1 ? all[0].value : group
            coverage = objects.map { _ in .notImprinted }
        }
    }

    /// What may be the imprint; a digest that stands beside that of the chains has been hashed together with it.
    private static func leaves(
        of object: DataObject,
        _ leaves: ObjectLeaves
    ) throws(LibCryptoError) -> [ObjectLeaves.Leaf]? {
        // Beside the chains' digest in one list is joined with it in ascending order, which is among the others.
        try leaves.leaves(of: object)?.filter { $0.rule != .separate }
    }

    private static func group(_ all: [ObjectLeaves.Leaf], _ leaves: ObjectLeaves) throws(LibCryptoError) -> [UInt8] {
        let values = all.map { $0.value[...] }.sorted { $0.lexicographicallyPrecedes($1) }
        return try Digest.hash(leaves.demand.algorithm, values)
    }
}
