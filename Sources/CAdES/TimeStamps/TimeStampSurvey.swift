import ASN1
import CMS
import LibCrypto
import TimeStampProtocol

/// What the archive time-stamps and those over references of a file ask for, counted before anything is digested.
struct TimeStampSurvey: Sendable {
    /// How many archive time-stamps, and how many over references, have their imprints computed: each covers the others.
    static let maximumCount = 256
    /// How many bytes may be digested for all of them.
    static let maximumWork = 1 << 31
    /// Up to how many bytes arrangements are tried that the standard does not know.
    static let maximumWorkWithVariants = 1 << 28

    private(set) var archiveCount = 0
    private(set) var referenceCount = 0
    /// Bytes under all imprints together, each arranged as the standard says.
    private(set) var work = 0
    /// The imprints' algorithms of archive time-stamps of versions 1 and 2.
    private(set) var algorithms: Set<DigestAlgorithm> = []

    init(_ signedData: SignedData, _ objects: EmbeddedObjects) {
        let sets = (signedData.certificatesEncoding?.count ?? 0) + (signedData.crlsEncoding?.count ?? 0)
        count(signedData.signerInfos, sets: sets, objects)
    }

    /// Whether there is any of them.
    var isEmpty: Bool { archiveCount == 0 && referenceCount == 0 }

    /// Whether they ask for no more than is given.
    var isWithinLimits: Bool {
        archiveCount <= Self.maximumCount && referenceCount <= Self.maximumCount && work <= Self.maximumWork
    }

    /// Whether other arrangements than the standard's are tried.
    var triesVariants: Bool { work <= Self.maximumWorkWithVariants }

    private mutating func count(_ signers: [SignerInfo], sets: Int, _ objects: EmbeddedObjects) {
        for signer in signers {
            count(signer.counterSignatures, sets: sets, objects)
            guard let unsigned = signer.unsignedAttributes else { continue }
            let size = unsigned.encoding.count + signer.fieldsEncoding.count
            let references =
                unsigned.valueCount(of: CAdESAttribute.escTimeStamp)
                + unsigned.valueCount(of: CAdESAttribute.certCRLTimestamp)
            referenceCount += references
            work += references * size
            for type in CAdESAttribute.archiveTimeStamps {
                for value in unsigned.values(of: type) {
                    archiveCount += 1
                    work += type == CAdESAttribute.archiveTimestampV3 ? size + sets : size
                    guard type != CAdESAttribute.archiveTimestampV3,
                        case .success(let token) = objects.token(value.timeStampTokenEncoding),
                        let algorithm = token.tstInfo.messageImprint.digest
                    else { continue }
                    algorithms.insert(algorithm)
                }
            }
        }
    }
}
