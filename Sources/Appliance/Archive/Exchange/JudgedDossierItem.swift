import EvidenceArchive
import SignatureValidation
import ValidationReport

/// An item of a dossier with the judgement that was made for the dossier.
struct JudgedDossierItem {
    let item: DossierItem
    /// The path of the content that a detached signature covers.
    let content: String?
    let report: DocumentReport
    let signatures: [JudgedSignature]
    let documentTimeStamps: [JudgedTimeStamp]
}
