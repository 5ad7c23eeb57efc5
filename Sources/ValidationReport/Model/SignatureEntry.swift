import ASN1
import SignatureValidation

/// A judged signature.
struct SignatureEntry: Sendable, Hashable {
    let id: String
    let format: SignatureFormat
    /// The profile of ICP-Brasil that the signature names (AD-RB to AD-RA), by its policy identifier.
    let profile: String?
    let policyIdentifier: String?
    /// The signature policy that the signer names; nil where none is.
    let signaturePolicy: SignaturePolicyEntry?
    /// The baseline level of EN 319 122-1 whose attributes are there.
    let baseline: String?
    /// The level of ETSI TS 101 733 that a CAdES signature reaches (BES to A).
    let extendedLevel: String?
    let verdict: Verdict
    /// The control time of the verdict.
    let judgedAt: Instant
    var findings: [FindingEntry]
    let content: SignedContentEntry
    let isCryptographicallyValid: Bool
    let algorithm: String
    /// The value of the signature, as it stands in the file.
    let signatureValue: [UInt8]
    let key: String?
    let signer: SignerEntry?
    /// What health documents the signed attributes say that these are.
    let documentTypes: [HealthDocumentType]
    let signingTimeClaimed: Instant?
    let bestSignatureTime: Instant
    /// The bound that gave the best signature time; nil where nothing proves one and it is the time of validation.
    let timeBound: TimeBoundEntry?
    /// The process of EN 319 102-1 that gave the verdict.
    let process: ValidationProcess
    let chain: [CertificateEntry]
    let isChainValid: Bool
    let revocation: [RevocationEntry]
    let timeStamps: [TimeStampEntry]
    let counterSignatures: [SignatureEntry]
    /// Where it stands in a PDF file; nil for other files.
    var pdf: PDFSignatureEntry?

    /// The latest proven time of signed content: the signature is younger (RFC 5126 §5.11.4).
    var earliestTime: TimeBoundEntry? {
        timeStamps.filter { $0.kind == .content }.compactMap { TimeBoundEntry($0) }.max { $0.time < $1.time }
    }

    /// Whether a time-stamp proves the best signature time; otherwise it is only the time of validation.
    var hasProvenTime: Bool { timeBound != nil }
}
