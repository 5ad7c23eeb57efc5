import LibCrypto
import TimeStampProtocol

/// A time-stamp renewal: the hash of the previous time-stamp is in the first list, or the imprint itself (RFC 4998 §5.2).
struct RenewalVerification {
    let imprint: ImprintOutcome
    let root: [UInt8]?
    let reference: ReferenceOutcome

    init(
        _ timeStamp: ArchiveTimeStamp,
        renewing previous: ArchiveTimeStamp,
        _ searches: inout Int
    ) throws(LibCryptoError) {
        guard let algorithm = timeStamp.digest.algorithm else {
            imprint = .unknown(.digestUnknown)
            root = nil
            reference = ReferenceOutcome(kind: .previousTimeStamp, isIntact: nil)
            return
        }
        let hash = try previous.renewed.digest(algorithm)
        let other = try Self.isOver(timeStamp, hash, algorithm) ? nil : previous.renewedInDER?.digest(algorithm)
        let hashes = [hash] + [other].compactMap { $0 }
        if let lists = timeStamp.hashTree {
            (imprint, root) = try TreeImprint.compare(timeStamp, algorithm, lists, &searches)
            reference = ReferenceOutcome(
                kind: .previousTimeStamp,
                isIntact: lists[0].values.contains { value in hashes.contains { value.elementsEqual($0) } }
            )
            return
        }
        switch timeStamp.statedImprint(algorithm) {
        case .failure(let unknown):
            imprint = .unknown(unknown.reason)
            root = hash
        case .success(let stated):
            let found = hashes.first { stated.elementsEqual($0) }
            imprint = found == nil ? .mismatch : .intactByItself
            root = found ?? hash
        }
        reference = ReferenceOutcome(kind: .previousTimeStamp, isIntact: imprint.isIntact)
    }

    /// Whether a value is where a renewal has to have it.
    private static func isOver(_ timeStamp: ArchiveTimeStamp, _ hash: [UInt8], _ algorithm: DigestAlgorithm) -> Bool {
        if let lists = timeStamp.hashTree { return lists[0].values.contains { $0.elementsEqual(hash) } }
        return (try? timeStamp.statedImprint(algorithm).get())?.elementsEqual(hash) == true
    }
}
