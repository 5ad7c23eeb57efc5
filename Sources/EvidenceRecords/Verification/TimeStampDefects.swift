import ASN1
import TimeStampProtocol

/// Looks for what breaks the rules of records in one archive time-stamp.
enum TimeStampDefects {
    static func find(
        in timeStamp: ArchiveTimeStamp,
        of chain: ArchiveTimeStampChain,
        _ record: EvidenceRecord,
        after earlier: [TimeStampOutcome]
    ) -> [TimeStampDefect] {
        var defects: [TimeStampDefect] = []
        if let algorithm = timeStamp.digest.algorithm, let lists = timeStamp.hashTree,
            !HashTreeReduction(algorithm: algorithm, lists: lists).hasConsistentLengths
        {
            defects.append(.valueLength)
        }
        if let first = chain.digest, first != timeStamp.digest { defects.append(.chainAlgorithm(chain: first.name)) }
        if record.form == .asn1, !record.digestAlgorithms.contains(timeStamp.digest) {
            defects.append(.unlistedAlgorithm)
        }
        guard case .success(let token) = timeStamp.token else { return defects }
        let imprint = NamedDigest(token.tstInfo.messageImprint.hashAlgorithm)
        // Algorithms have several names: of one that is not known it cannot be said that it is another one.
        if let own = timeStamp.digest.algorithm, let other = imprint.algorithm, own != other {
            defects.append(.imprintAlgorithm(token: imprint.name))
        }
        let previous = earlier.compactMap { try? $0.timeStamp.token.get().tstInfo.genTime }.max()
        if let previous, token.tstInfo.genTime < previous { defects.append(.timeOrder(previous: previous)) }
        return defects
    }
}
