import ASN1
import SignatureValidation

/// A judged time-stamp token.
struct TimeStampEntry: Sendable, Hashable {
    let kind: ParsedTimeStamp.Kind
    let verdict: Verdict
    /// The control time of the verdict.
    let judgedAt: Instant
    /// Since when the token is proven to exist: the time of a newer token that covers it, or that of validation.
    let existsSince: Instant
    let findings: [FindingEntry]
    /// What the token states; proven only where the verdict is TOTAL-PASSED.
    let time: Instant?
    /// Such as `1.5 s`.
    let accuracy: String?
    /// The TSA's certificate.
    let authority: CertificateEntry?
    /// Hexadecimal.
    let serialNumber: String?
    let policy: String?
    /// The authority that the register names for the policy.
    let policyAuthority: String?
    let imprintAlgorithm: String?
    /// Hexadecimal.
    let imprint: String?
    let isImprintIntact: Bool?
    let isCryptographicallyValid: Bool
    let chain: [CertificateEntry]
    let isChainValid: Bool
    let revocation: [RevocationEntry]
    /// SHA-256 of the token, hexadecimal.
    let sha256: String?
}
