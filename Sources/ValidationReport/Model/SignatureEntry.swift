import ASN1
import SignatureValidation

/// A judged signature.
struct SignatureEntry: Sendable, Hashable {
    let id: String
    let format: SignatureFormat
    /// The profile of ICP-Brasil that the signature names (AD-RB to AD-RA), by its policy identifier.
    let profile: String?
    let policyIdentifier: String?
    /// The baseline level of EN 319 122-1 whose attributes are there.
    let baseline: String?
    let verdict: Verdict
    /// The control time of the verdict.
    let judgedAt: Instant
    let findings: [FindingEntry]
    let content: SignedContentEntry
    let isCryptographicallyValid: Bool
    let algorithm: String
    let key: String?
    let signer: SignerEntry?
    let signingTimeClaimed: Instant?
    let bestSignatureTime: Instant
    let chain: [CertificateEntry]
    let isChainValid: Bool
    let revocation: [RevocationEntry]
    let timeStamps: [TimeStampEntry]
    let counterSignatures: [SignatureEntry]

    /// Whether a time-stamp proves the best signature time; otherwise it is only the time of validation.
    var hasProvenTime: Bool {
        timeStamps.contains { $0.kind == .signature && $0.verdict.isPassed && $0.time == bestSignatureTime }
    }
}
