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

    init(chain: ArchiveTimeStampChain, objects: [DataObject]) throws(LibCryptoError) {
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
        for octets in chain.predecessors { predecessors.append(try octets.digest(demand.algorithm)) }
        let leaves = ObjectLeaves(demand: demand, predecessors: predecessors, isRenewal: isRenewal)
        if let lists = timeStamp.hashTree {
            let listed = try ListedObjects(lists[0], objects, leaves)
            (imprint, root) = try TreeImprint.compare(timeStamp, demand.algorithm, lists)
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
