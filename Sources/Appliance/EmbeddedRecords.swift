import CMS
import EvidenceRecords
import LibCrypto
import PKIX
import SignatureValidation
import ValidationReport

/// The evidence records that a message carries in attributes of its first signature (RFC 4998 appendix A).
struct EmbeddedRecords {
    private struct Embedded {
        let attribute: EvidenceRecordAttribute
        let sha256: [UInt8]
        /// Nil where it cannot be read.
        let record: EvidenceRecord?
    }

    private let all: [Embedded]

    /// Reads them; each certificate is asked of the cache.
    ///
    /// - Throws: `ApplianceError` of kind `internal` where libcrypto could not be asked.
    init(_ message: SignedData, cache: CertificateCache) throws(ApplianceError) {
        do throws(LibCryptoError) {
            var all: [Embedded] = []
            for attribute in message.evidenceRecordAttributes {
                let sha256 = try Digest.hash(.sha256, attribute.record)
                let record = try? EvidenceRecord.parse(attribute.record, certificates: cache)
                all.append(Embedded(attribute: attribute, sha256: sha256, record: record))
            }
            self.all = all
        } catch {
            throw ApplianceError(cryptography: error)
        }
    }

    /// SHA-256 of the records.
    var digests: [[UInt8]] { all.map(\.sha256) }

    /// The digests that have to be taken of detached content while it streams by.
    var requiredDigests: Set<ContentDigestRequest> {
        let external = all.filter(\.attribute.isExternal).compactMap(\.record)
        return Set(external.flatMap(\.digestDemands).map { ContentDigestRequest($0.algorithm) })
    }

    private var records: [EvidenceRecord] { all.compactMap(\.record) }

    /// The certificates in the records.
    var certificates: [Certificate] { records.flatMap(\.certificates) }

    /// The CRLs in the records.
    var certificateRevocationLists: [CertificateRevocationList] {
        records.flatMap(\.certificateRevocationLists)
    }

    /// The OCSP responses in the records.
    var ocspResponses: [OCSPResponse] { records.flatMap(\.ocspResponses) }

    /// What the records prove of the message, with its content where it is detached; `name` is the file's.
    func judged(
        _ name: String,
        _ content: SignedContent,
        by judge: SignatureJudge,
        containing contents: TimeStampCoverage
    ) throws(SignatureValidationError) -> [RecordCovers.Cover] {
        var covers: [RecordCovers.Cover] = []
        for one in all {
            let judged =
                if let record = one.record {
                    try cover(record, one.attribute, name, content, judge, contents)
                } else {
                    judge.unreadableRecord
                }
            covers.append(RecordCovers.Cover(sha256: one.sha256, judged: judged))
        }
        return covers
    }

    /// By the form of the message that the record has; by the first where it has none.
    private func cover(
        _ record: EvidenceRecord,
        _ attribute: EvidenceRecordAttribute,
        _ name: String,
        _ content: SignedContent,
        _ judge: SignatureJudge,
        _ contents: TimeStampCoverage
    ) throws(SignatureValidationError) -> JudgedRecordCover {
        var first: JudgedRecordCover?
        do throws(LibCryptoError) {
            let algorithms = Set(record.digestDemands.map(\.algorithm))
            var objects: [DataObject] = []
            if attribute.isExternal {
                var digests: [DigestAlgorithm: [UInt8]] = [:]
                for algorithm in algorithms { digests[algorithm] = try content.digest(algorithm) }
                objects.append(DataObject(name: name, digests: digests))
            }
            for message in attribute.messages {
                var digests: [DigestAlgorithm: [UInt8]] = [:]
                for algorithm in algorithms { digests[algorithm] = try Digest.hash(algorithm, message) }
                let own = DataObject(name: name, digests: digests)
                do throws(SignatureValidationError) {
                    let found = try judge.cover(of: record, over: objects + [own], containing: contents)
                    if found.relation == .proof || found.relation == .noProof { return found }
                    first = first ?? found
                } catch {
                    switch error {
                    case .cryptography(let cause): throw cause
                    }
                }
            }
        } catch {
            throw .cryptography(error)
        }
        return first ?? judge.unreadableRecord
    }
}
