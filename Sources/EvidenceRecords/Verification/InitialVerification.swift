import LibCrypto

/// The first archive time-stamp of a chain, which is over the objects, and in later chains over the chains before it too.
struct InitialVerification {
    let imprint: ImprintOutcome
    let root: [UInt8]?
    let references: [ReferenceOutcome]
    /// For each given object.
    let coverage: [ObjectOutcome.Coverage]
    /// Values of the first list that stand for no given object.
    let orphans: [[UInt8]]

    /// By the standard's form of what a renewal covers, or by another one where that is what the renewal covers.
    static func of(
        _ chain: ArchiveTimeStampChain,
        _ objects: [DataObject],
        _ searches: inout Int
    ) throws(LibCryptoError) -> InitialVerification {
        let standard = try InitialVerification(chain, objects, over: chain.predecessors.prefix(1), &searches)
        // Without objects ASN.1 cannot tell.
        guard standard.references.contains(where: { $0.isIntact != true }),
            !objects.isEmpty || chain.canonicalization != nil
        else { return standard }
        let forms = chain.predecessorForms
        guard forms.count > 1 else { return standard }
        let other = try InitialVerification(chain, objects, over: forms[...], &searches)
        return other.references.allSatisfy { $0.isIntact == true } ? other : standard
    }

    private init(
        _ chain: ArchiveTimeStampChain,
        _ objects: [DataObject],
        over forms: ArraySlice<RenewedOctets>,
        _ searches: inout Int
    ) throws(LibCryptoError) {
        let isRenewal = !chain.predecessors.isEmpty
        guard let timeStamp = chain.timeStamps.first, let demand = chain.demand else {
            imprint = .unknown(.digestUnknown)
            root = nil
            references = isRenewal ? [ReferenceOutcome(kind: .previousChains, isIntact: nil)] : []
            coverage = objects.map { _ in .unknown }
            orphans = []
            return
        }
        var predecessors: [[UInt8]] = []
        for octets in forms { predecessors.append(try octets.digest(demand.algorithm)) }
        let leaves = ObjectLeaves(demand: demand, predecessors: predecessors, isRenewal: isRenewal)
        if let lists = timeStamp.hashTree {
            let listed = try ListedObjects(lists[0], objects, leaves)
            (imprint, root) = try TreeImprint.compare(timeStamp, demand.algorithm, lists, &searches)
            coverage = listed.coverage
            orphans = listed.orphans
            references = isRenewal ? [ReferenceOutcome(kind: .previousChains, isIntact: listed.coversPredecessors)] : []
        } else {
            let stated = try ImprintedObjects(timeStamp, objects, leaves)
            imprint = stated.imprint
            root = stated.root
            coverage = stated.coverage
            orphans = []
            references =
                isRenewal ? [ReferenceOutcome(kind: .previousChains, isIntact: stated.imprint.isIntact)] : []
        }
    }
}
