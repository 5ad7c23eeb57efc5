import CMS
import EvidenceRecords
import LibCrypto
import SignatureValidation
package import ValidationReport

/// Judges evidence records: what `lastro evidence verify` and `show` do (RFC 4998, RFC 6283).
package struct VerifyEvidenceRecord: Sendable {
    private let basis: ValidationBasis

    /// - Parameter basis: trust, policy, evidence and time.
    package init(basis: ValidationBasis) { self.basis = basis }

    /// Judges the record in a file over objects in other files, and objects that are given by their digests.
    ///
    /// - Throws: `ApplianceError`, of kind `unreadableInput` for a file without record.
    package func report(
        on path: String,
        contents: [String],
        digests: [[GivenDigest]]
    ) throws(ApplianceError) -> EvidenceRecordReport {
        let bytes = try InputFile.read(path)
        let record = try EvidenceRecordFile(cache: basis.cache).read(bytes, path: path)
        var objects = EvidenceObjects(record)
        for content in contents { try objects.add(path: content) }
        for digest in digests { try objects.add(digests: digest) }
        let judge = try basis.judge(
            adding: record.certificates,
            lists: record.certificateRevocationLists,
            responses: record.ocspResponses
        )
        let judged: JudgedEvidenceRecord
        do throws(SignatureValidationError) {
            judged = try judge.judge(record, over: objects.objects)
        } catch {
            switch error {
            case .cryptography(let cause): throw ApplianceError(cryptography: cause)
            }
        }
        return EvidenceRecordReport(
            inputs: basis.inputs(
                document: ReportedFile(name: path, size: bytes.count, sha256: try FileDigest.hexadecimal(bytes)),
                content: objects.files.count == 1 ? objects.files[0] : nil
            ),
            judged: judged,
            files: objects.files,
            context: basis.reportContext
        )
    }

    /// What stands in the record, without judgement and so without trust.
    ///
    /// - Throws: `ApplianceError`, of kind `unreadableInput` for a file without record.
    package static func listing(of path: String) throws(ApplianceError) -> EvidenceRecordListing {
        let bytes = try InputFile.read(path)
        let record = try EvidenceRecordFile(cache: CertificateCache()).read(bytes, path: path)
        return EvidenceRecordListing(
            record,
            of: ReportedFile(name: path, size: bytes.count, sha256: try FileDigest.hexadecimal(bytes))
        )
    }
}
