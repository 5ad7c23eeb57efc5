import ASN1
import PKIX

/// A certificate whose status is wanted, in its path.
struct RevocationSubject {
    let path: CandidatePath
    let index: Int
    let clock: RevocationClock
    /// From when on the issuer at each place vouches for nothing more: it, or one above it, was revoked then, after the time
    /// asked for.
    let issuerEnds: [Instant?]

    var certificate: Certificate { path.certificates[index] }
    var issuer: IssuerIdentity { path.issuers[index] }

    /// Whether the issuer at that place could still sign at a time.
    func mayVouch(_ issuer: Int, at time: Instant) -> Bool {
        guard issuerEnds.indices.contains(issuer), let end = issuerEnds[issuer] else { return true }
        return time < end
    }

    /// The result for this certificate.
    func result(
        _ status: CertificateRevocation.Status,
        _ evidence: [RevocationEvidence],
        later: CertificateRevocation.LaterRevocation? = nil,
        invalidSince: Instant? = nil,
        findings: RevocationFindings
    ) -> CertificateRevocation {
        CertificateRevocation(
            certificate,
            at: index,
            status: status,
            evidence: evidence,
            later: later,
            invalidSince: invalidSince,
            findings: findings.sorted
        )
    }
}
