import ASN1
import PKIX
import PathValidation
import SignatureValidation

extension ReportMapping {
    func revocation(_ statuses: [CertificateRevocation], among certificates: [Certificate]) -> [RevocationEntry] {
        statuses.map { status in
            entry(status, certificates.first { $0.sha256 == status.certificateSHA256 }, among: certificates)
        }
    }

    private func entry(
        _ revocation: CertificateRevocation,
        _ certificate: Certificate?,
        among certificates: [Certificate]
    ) -> RevocationEntry {
        var status = RevocationEntry.Status.good
        var revokedAt: Instant?
        var reason: CRLReason?
        var why: FindingEntry?
        switch revocation.status {
        case .good: status = .good
        case .revoked(let date, let stated): (status, revokedAt, reason) = (.revoked, date, stated)
        case .onHold(let date): (status, revokedAt, reason) = (.onHold, date, .certificateHold)
        case .unknown(let finding): (status, why) = (.unknown, self.finding(finding, .fail, among: certificates))
        case .notRequired: status = .notRequired
        }
        return RevocationEntry(
            sha256: Hexadecimal.encode(revocation.certificateSHA256),
            subject: certificate.map { text($0.subject.description) } ?? "",
            name: certificate.map(name) ?? "",
            status: status,
            revokedAt: revokedAt,
            reason: reason.map { "\($0)" },
            evidence: revocation.evidence.map(entry),
            finding: why,
            laterRevokedAt: revocation.laterRevocation?.date,
            invalidSince: revocation.invalidSince ?? revocation.laterRevocation?.invalidSince
        )
    }

    private func entry(_ evidence: RevocationEvidence) -> EvidenceEntry {
        let type =
            switch evidence.kind {
            case .crl: "CRL"
            case .deltaCRL: "DELTA_CRL"
            case .ocsp: "OCSP"
            }
        return EvidenceEntry(
            type: type,
            issuer: text(evidence.issuer.description),
            number: evidence.number.map { Hexadecimal.encode($0) },
            thisUpdate: evidence.thisUpdate,
            nextUpdate: evidence.nextUpdate,
            producedAt: evidence.producedAt,
            sha256: Hexadecimal.encode(evidence.sha256),
            origin: context.evidenceOrigins[evidence.sha256]
        )
    }
}
