package import LibCrypto

/// What a record says of given objects: facts, no trust (RFC 4998 §4.3, §5.3; RFC 6283 §3.3, §4.3).
///
/// Whether the tokens' signatures hold is the judge's question.
package struct EvidenceVerification: Sendable {
    /// The oldest first.
    package let timeStamps: [TimeStampOutcome]
    /// In the order in which they were given.
    package let objects: [ObjectOutcome]
    package let orphans: [OrphanReference]

    /// Compares a record with objects, of which there may be none.
    ///
    /// - Throws: `LibCryptoError` where the library could not be asked.
    package init(_ record: EvidenceRecord, objects given: [DataObject]) throws(LibCryptoError) {
        var timeStamps: [TimeStampOutcome] = []
        var coverage = given.map { _ in [ObjectOutcome.Coverage]() }
        var orphans: [OrphanReference] = []
        var searches = PositionSearch.pathsOfRecord
        for (number, chain) in record.chains.enumerated() {
            let initial = try InitialVerification.of(chain, given, &searches)
            for (index, one) in initial.coverage.enumerated() { coverage[index].append(one) }
            if let digest = chain.digest {
                orphans += initial.orphans.map { OrphanReference(chain: number, digest: digest, value: $0) }
            }
            for (position, timeStamp) in chain.timeStamps.enumerated() {
                let imprint: ImprintOutcome
                let root: [UInt8]?
                let references: [ReferenceOutcome]
                if position == 0 {
                    (imprint, root, references) = (initial.imprint, initial.root, initial.references)
                } else {
                    let previous = chain.timeStamps[position - 1]
                    let renewal = try RenewalVerification(timeStamp, renewing: previous, &searches)
                    (imprint, root, references) = (renewal.imprint, renewal.root, [renewal.reference])
                }
                timeStamps.append(
                    TimeStampOutcome(
                        chain: number,
                        position: position,
                        timeStamp: timeStamp,
                        imprint: imprint,
                        root: root,
                        references: references,
                        defects: TimeStampDefects.find(in: timeStamp, of: chain, record, after: timeStamps)
                    )
                )
            }
        }
        self.timeStamps = timeStamps
        let trees = timeStamps.filter(\.isInitial).map(\.imprint.isIntact)
        objects = zip(given, coverage).map { ObjectOutcome(name: $0.name, coverage: $1, isTreeIntact: trees) }
        self.orphans = orphans
    }

    /// Whether every given object and everything else that a list has to hold is in its list, and every tree leads to its
    /// imprint; nil where no object was given, or where it cannot be told.
    package var areObjectsIntact: Bool? {
        let trees = timeStamps.filter { $0.timeStamp.hashTree != nil }
        let references = trees.flatMap(\.references).map(\.isIntact)
        let all = objects.map(\.isIntact) + trees.map(\.imprint.isIntact) + references
        if all.contains(false) { return false }
        return objects.isEmpty || all.contains(nil) ? nil : true
    }
}
