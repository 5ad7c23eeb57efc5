import CMS
import EvidenceRecords
import LibCrypto
import PKIX
import SignatureValidation
import TimeStampProtocol

/// The evidence records that are over one file, among those that were given.
struct FileProofs {
    private let records: [EvidenceRecord]
    private let file: DataObject

    /// Finds them; `digest` takes digests of the file, and is not asked without need.
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
            var records: [EvidenceRecord] = []
            for record in given.candidates(file.digests) {
                // Digests only: the tokens of thousands of other files' records are not verified.
                let found = try EvidenceVerification(record, objects: [file]).objects.first
                if found?.coverage.contains(where: { $0.isCovered == true }) == true { records.append(record) }
            }
            self.records = records
            self.file = file
        } catch {
            throw ApplianceError(cryptography: error)
        }
    }

    /// Whether no record is over the file.
    var isEmpty: Bool { records.isEmpty }

    private var tokens: [SignedData] {
        records.flatMap(\.timeStamps).compactMap { try? $0.token.get().signedData }
    }

    /// The certificates in the records.
    var certificates: [Certificate] { tokens.flatMap(\.certificates) }

    /// The CRLs in the records.
    var certificateRevocationLists: [CertificateRevocationList] { tokens.flatMap(\.crls) }

    /// The OCSP responses in the records.
    var ocspResponses: [OCSPResponse] { tokens.flatMap(\.ocspResponses) }

    /// What the records prove of the file and of all that stands in it.
    func judged(
        by judge: SignatureJudge,
        containing contents: TimeStampCoverage
    ) throws(SignatureValidationError) -> [JudgedTimeStamp] {
        var judged: [JudgedTimeStamp] = []
        for record in records {
            if let proof = try judge.cover(of: record, over: file, containing: contents) { judged.append(proof) }
        }
        return judged
    }
}
