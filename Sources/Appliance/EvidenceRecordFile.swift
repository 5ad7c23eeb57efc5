import CMS
import EvidenceRecords
import PKIX

/// Reads an evidence record out of a file: DER, XML, PEM or base64.
struct EvidenceRecordFile {
    let cache: CertificateCache

    func read(_ bytes: [UInt8], path: String) throws(ApplianceError) -> EvidenceRecord {
        do throws(EvidenceRecordError) {
            return try EvidenceRecord.parse(Self.unwrap(bytes), certificates: cache)
        } catch {
            if case .cryptography(let cause) = error.code { throw ApplianceError(cryptography: cause) }
            throw ApplianceError(
                .unreadableInput,
                "\(path): not an evidence record: \(error)",
                hint: "give a record of RFC 4998 (DER, PEM, base64) or RFC 6283 (XML)"
            )
        }
    }

    /// What PEM or base64 is around; the bytes themselves where it is neither, or no text.
    private static func unwrap(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard bytes.first != 0x30, !bytes.prefix(1_024).contains(UInt8(ascii: "<")) else { return bytes[...] }
        if let container = try? SignedContainer.unwrap(bytes[...]) { return container.message }
        guard let block = try? PEM.blocks(in: bytes[...]).first else { return bytes[...] }
        return block.content[...]
    }
}
