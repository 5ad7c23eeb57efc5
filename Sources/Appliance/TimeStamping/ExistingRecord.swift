import CMS
import EvidenceRecords
import Foundation
import LibCrypto
import PKIX

/// The evidence record that is there under the name under which one is to be written; it is never replaced.
enum ExistingRecord {
    /// Whether there is a record over this file; nothing of it is trusted.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput` for a record over something else, or something that is no record.
    static func isThere(
        _ path: String,
        over digest: [UInt8],
        _ algorithm: DigestAlgorithm
    ) throws(ApplianceError) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        let object = DataObject(name: path, digests: [algorithm: digest])
        guard let bytes = try? InputFile.read(path),
            let record = try? EvidenceRecordFile(cache: CertificateCache()).read(bytes, path: path),
            let outcome = try? EvidenceVerification(record, objects: [object]), outcome.objects.first?.isIntact == true
        else {
            throw ApplianceError(
                .inputOutput,
                "\(path): is there already and is not over this file by this algorithm; it stays as it is",
                hint: "see what it is with lastro evidence show, and move it away to have a new one"
            )
        }
        return true
    }
}
