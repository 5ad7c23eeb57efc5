import EvidenceRecords
import LibCrypto
import PKIX
import SignatureValidation
import ValidationReport

/// What the evidence records that were given say of one file.
struct FileProofs {
    /// So many records that have nothing of the file are named; of more there is only the number.
    static let namedOthers = 20

    /// Those that have the file's digest.
    private let records: [GivenEvidenceRecord]
    /// Those of the others that are named.
    private let others: [GivenEvidenceRecord]
    private let unnamedCount: Int
    private let file: DataObject

    /// Finds those over the file; `digest` takes digests of it, and is not asked without need.
    ///
    /// - Throws: `ApplianceError` of kind `internal` where libcrypto could not be asked.
    init(
        _ name: String,
        among given: EvidenceRecordIndex,
        digest: (Set<DigestAlgorithm>) throws(LibCryptoError) -> [DigestAlgorithm: [UInt8]]
    ) throws(ApplianceError) {
        let algorithms = given.algorithms
        do throws(LibCryptoError) {
            let file = DataObject(name: name, digests: algorithms.isEmpty ? [:] : try digest(algorithms))
            var found: [Int] = []
            for place in given.candidates(file.digests) {
                // Digests only: the tokens of thousands of other files' records are not verified.
                let object = try EvidenceVerification(given.records[place].record, objects: [file]).objects.first
                if object?.coverage.contains(where: { $0.isCovered == true }) == true { found.append(place) }
            }
            // Of an archive's records all but one or two are of other files.
            let otherCount = given.records.count - found.count
            let isNamed = otherCount <= Self.namedOthers
            records = found.map { given.records[$0] }
            others = isNamed ? given.records.indices.filter { !found.contains($0) }.map { given.records[$0] } : []
            unnamedCount = isNamed ? 0 : otherCount
            self.file = file
        } catch {
            throw ApplianceError(cryptography: error)
        }
    }

    /// Whether no record is over the file.
    var isEmpty: Bool { records.isEmpty }

    /// The certificates in the records.
    var certificates: [Certificate] { records.flatMap(\.record.certificates) }

    /// The CRLs in the records.
    var certificateRevocationLists: [CertificateRevocationList] {
        records.flatMap(\.record.certificateRevocationLists)
    }

    /// The OCSP responses in the records.
    var ocspResponses: [OCSPResponse] { records.flatMap(\.record.ocspResponses) }

    /// What the records prove of the file and of all that stands in it, and what is said of those that prove nothing.
    func judged(
        by judge: SignatureJudge,
        containing contents: TimeStampCoverage
    ) throws(SignatureValidationError) -> JudgedFileProofs {
        var covers: [RecordCovers.Cover] = []
        for given in records + others {
            let judged = try judge.cover(of: given.record, over: [file], containing: contents)
            covers.append(RecordCovers.Cover(sha256: given.sha256, judged: judged))
        }
        return JudgedFileProofs(
            timeStamps: covers.compactMap(\.judged.timeStamp),
            report: RecordCovers(covers, otherCount: unnamedCount)
        )
    }
}
