import ASN1

/// What is known of the revocation of one certificate of a chain.
struct RevocationEntry: Sendable, Hashable {
    /// The status words of the JSON report.
    enum Status: String, Sendable, Hashable, CaseIterable {
        case good
        case revoked
        case onHold
        case unknown
        case notRequired
    }

    /// SHA-256 of the certificate, hexadecimal.
    let sha256: String
    let subject: String
    let name: String
    let status: Status
    let revokedAt: Instant?
    /// The reason of RFC 5280 §5.3.1 by its name.
    let reason: String?
    let evidence: EvidenceEntry?
    /// What the status rests on beside it: the complete CRL that a delta CRL updates, CRLs for the other reasons.
    let supportingEvidence: [EvidenceEntry]
    /// Why the status is unknown.
    let finding: FindingEntry?
    /// A revocation after the control time, which does not count at it.
    let laterRevokedAt: Instant?
    /// Since when the authority holds the key to be invalid, by either revocation (RFC 5280 §5.3.2).
    let invalidSince: Instant?
    /// How the evidence stands to the time at which the certificate had to be good; nil where no check is required.
    let gap: RevocationGap?

    /// All evidence on which the status rests, that of the status first.
    var allEvidence: [EvidenceEntry] { [evidence].compactMap(\.self) + supportingEvidence }
}
