import CAdES
import LibCrypto
import PKIX
import SignatureValidation

/// How far the evidence around a PDF signature goes, whatever the sub-filter: a time, validation material, an archive
/// time-stamp over it.
struct PDFEvidenceLadder {
    private let judged: JudgedSignature
    /// Verified time-stamps over the signature value and over the file.
    let timeStamps: [JudgedTimeStamp]

    init(_ judged: JudgedSignature) {
        self.judged = judged
        let kinds: [ParsedTimeStamp.Kind] = [.signature, .documentTimeStamp]
        timeStamps = judged.timeStamps.filter { kinds.contains($0.timeStamp.kind) && $0.isVerified }
    }

    /// Whether there is a verified time-stamp.
    var isTimed: Bool { !timeStamps.isEmpty }

    /// Whether a verified document time-stamp covers revocation data.
    var isArchived: Bool { !archives.isEmpty }

    /// Whether the file brings any CRL or OCSP response.
    var hasRevocationData: Bool {
        !judged.signature.certificateRevocationLists.isEmpty || !judged.signature.ocspResponses.isEmpty
    }

    /// Whether certificates and revocation data are there for the paths of signer and TSAs.
    var hasValidationMaterial: Bool {
        guard let signer = judged.signingCertificate else { return false }
        // The TSA of the last archive time-stamp has its material in the next revision, if ever.
        let archives = Set(archives.map(\.timeStamp.id))
        let covered = timeStamps.filter { !archives.contains($0.timeStamp.id) }
        return ValidationMaterial(judged.signature).isComplete(
            [(signer, judged.certification)]
                + covered.compactMap { stamp in stamp.authority.map { ($0, stamp.certification) } }
        )
    }

    private var archives: [JudgedTimeStamp] {
        let signature = judged.signature
        let revocation =
            signature.certificateRevocationLists.map(\.sha256) + signature.ocspResponses.map(\.sha256)
        return timeStamps.filter { archive in
            archive.timeStamp.kind == .documentTimeStamp
                && revocation.contains { archive.timeStamp.coverage.objects.contains($0) }
        }
    }
}
