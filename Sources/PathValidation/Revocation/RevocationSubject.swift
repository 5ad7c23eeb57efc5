import ASN1
import PKIX

/// A certificate whose status is wanted, in its path.
struct RevocationSubject {
    let path: CandidatePath
    let index: Int
    let clock: RevocationClock

    var certificate: Certificate { path.certificates[index] }
    var issuer: IssuerIdentity { path.issuers[index] }

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
