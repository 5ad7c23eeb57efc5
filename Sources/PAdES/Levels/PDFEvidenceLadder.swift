import CAdES
import PKIX
import SignatureValidation

/// How far the evidence around a PDF signature goes, whatever the sub-filter: a time, validation material, an archive
/// time-stamp over it.
struct PDFEvidenceLadder {
    /// Verified time-stamps over the signature value and over the file.
    let timeStamps: [JudgedTimeStamp]
    /// Whether certificates and revocation data are there for the paths of signer and TSAs.
    let hasValidationMaterial: Bool
    /// Whether a verified document time-stamp covers the revocation data.
    let isArchived: Bool

    init(_ judged: JudgedSignature) {
        let kinds: [ParsedTimeStamp.Kind] = [.signature, .documentTimeStamp]
        let stamps = judged.timeStamps.filter { kinds.contains($0.timeStamp.kind) && $0.isVerified }
        timeStamps = stamps
        let signature = judged.signature
        let revocation = Set(signature.certificateRevocationLists.map(\.sha256))
            .union(signature.ocspResponses.map(\.sha256))
        let archives = stamps.filter {
            $0.timeStamp.kind == .documentTimeStamp && !$0.timeStamp.coverage.objects.isDisjoint(with: revocation)
        }
        isArchived = !archives.isEmpty
        guard let signer = judged.signingCertificate else {
            hasValidationMaterial = false
            return
        }
        // The TSA of the last archive time-stamp has its material in the next revision, if ever.
        let covered = stamps.filter { stamp in !archives.contains { $0.timeStamp.id == stamp.timeStamp.id } }
        hasValidationMaterial = ValidationMaterial(signature).isComplete(
            [(signer, judged.certification)]
                + covered.compactMap { stamp in stamp.authority.map { ($0, stamp.certification) } }
        )
    }

    /// Whether there is a verified time-stamp.
    var isTimed: Bool { !timeStamps.isEmpty }
}
