package import ASN1
package import PKIX

/// What the evidence says about one certificate of a path at the time asked for.
///
/// A class, because it is handed on with every path and verdict.
package final class CertificateRevocation: Sendable {
    /// A status at a time; unknown is never good.
    package enum Status: Hashable, Sendable {
        case good
        /// Definitely revoked, at or before the time.
        case revoked(at: Instant, reason: CRLReason?)
        /// certificateHold, in force at the time.
        case onHold(since: Instant)
        /// No evidence proves a status; why is the most specific finding.
        case unknown(PathFinding)
        /// id-pkix-ocsp-nocheck, or a certificate that is not asked about.
        case notRequired
    }

    /// The place of the certificate in the path, the target being 0.
    package let certificateIndex: Int
    package let certificateSHA256: [UInt8]
    package let status: Status
    /// The evidence on which the status rests, the most recent; nil for an unknown status.
    package let evidence: RevocationEvidence?
    /// What else was needed: the delta CRL's base, CRLs for the other reasons.
    package let supportingEvidence: [RevocationEvidence]
    /// A revocation that took effect only after the time; the status at the time is good.
    package let laterRevocation: LaterRevocation?
    /// invalidityDate of a revocation that is in force: since when the key is known or suspected to be invalid
    /// (RFC 5280 §5.3.2).
    package let invalidSince: Instant?
    /// Why other evidence was not used, the most specific first; bounded.
    package let findings: [PathFinding]

    /// The evidence is that of the status first.
    init(
        _ certificate: Certificate,
        at index: Int,
        status: Status,
        evidence: [RevocationEvidence] = [],
        later: LaterRevocation? = nil,
        invalidSince: Instant? = nil,
        findings: [PathFinding] = []
    ) {
        certificateIndex = index
        certificateSHA256 = certificate.sha256
        self.status = status
        self.evidence = evidence.first
        supportingEvidence = evidence.count > 1 ? Array(evidence.dropFirst()) : []
        laterRevocation = later
        self.invalidSince = invalidSince
        self.findings = findings
    }

    /// A revocation after the time asked for.
    package struct LaterRevocation: Hashable, Sendable {
        package let date: Instant
        package let reason: CRLReason?
        /// invalidityDate; it may lie before the time asked for.
        package let invalidSince: Instant?

        /// Whether the key may be in other hands (EN 319 102-1 §5.6.2.2.4 step 2 b): compromise, or for unknown reasons.
        package var mayBeCompromised: Bool {
            switch reason {
            case nil, .unspecified, .keyCompromise, .cACompromise, .aACompromise: true
            default: false
            }
        }

        /// What both say together: the earlier date, and the graver reason.
        func joined(with other: LaterRevocation?) -> LaterRevocation {
            guard let other else { return self }
            return LaterRevocation(
                date: min(date, other.date),
                reason: other.mayBeCompromised && !mayBeCompromised ? other.reason : reason,
                invalidSince: [invalidSince, other.invalidSince].compactMap { $0 }.min()
            )
        }
    }
}
