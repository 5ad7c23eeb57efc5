import LibCrypto
import TimeStampProtocol

/// Compares the root of a reduced hash tree with the token's imprint.
enum TreeImprint {
    /// `searches`: how many paths `PositionSearch` may still try.
    static func compare(
        _ timeStamp: ArchiveTimeStamp,
        _ algorithm: DigestAlgorithm,
        _ lists: [PartialHashTree],
        _ searches: inout Int
    ) throws(LibCryptoError) -> (imprint: ImprintOutcome, root: [UInt8]?) {
        let reduction = HashTreeReduction(algorithm: algorithm, lists: lists)
        let root = try reduction.root(.standard)
        switch timeStamp.statedImprint(algorithm) {
        case .failure(let unknown): return (.unknown(unknown.reason), root)
        case .success(let stated):
            guard reduction.hasConsistentLengths, let rule = try reduction.rule(leadingTo: stated[...], &searches)
            else {
                return (.mismatch, root)
            }
            return (.intactByTree(rule), stated)
        }
    }
}

/// Why a token states no imprint.
struct NoImprint: Error {
    let reason: ImprintOutcome.Unknown
}

extension ArchiveTimeStamp {
    /// The imprint that the token states; one by another algorithm than the record's is equal to nothing, and so is empty.
    func statedImprint(_ algorithm: DigestAlgorithm) -> Result<[UInt8], NoImprint> {
        switch token {
        case .failure: .failure(NoImprint(reason: .tokenUnreadable))
        case .success(let token):
            switch token.tstInfo.messageImprint.digest {
            case algorithm: .success(token.tstInfo.messageImprint.hashedMessage)
            case nil: .failure(NoImprint(reason: .digestUnknown))
            default: .success([])
            }
        }
    }
}
