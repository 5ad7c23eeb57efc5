import LibCrypto
import TimeStampProtocol

/// A time-stamp renewal: the hash of the previous time-stamp is in the first list, or the imprint itself (RFC 4998 §5.2).
struct RenewalVerification {
    let imprint: ImprintOutcome
    let root: [UInt8]?
    let reference: ReferenceOutcome

    init(_ timeStamp: ArchiveTimeStamp, renewing previous: ArchiveTimeStamp) throws(LibCryptoError) {
        guard let algorithm = timeStamp.digest.algorithm else {
            imprint = .unknown(.digestUnknown)
            root = nil
            reference = ReferenceOutcome(kind: .previousTimeStamp, isIntact: nil)
            return
        }
        let hash = try previous.renewed.digest(algorithm)
        if let lists = timeStamp.hashTree {
            (imprint, root) = try TreeImprint.compare(timeStamp, algorithm, lists)
            reference = ReferenceOutcome(
                kind: .previousTimeStamp,
                isIntact: lists[0].values.contains { $0.elementsEqual(hash) }
            )
            return
        }
        root = hash
        imprint =
            switch timeStamp.statedImprint(algorithm) {
            case .failure(let unknown): .unknown(unknown.reason)
            case .success(let stated): stated.elementsEqual(hash) ? .intactByItself : .mismatch
            }
        reference = ReferenceOutcome(kind: .previousTimeStamp, isIntact: imprint.isIntact)
    }
}
