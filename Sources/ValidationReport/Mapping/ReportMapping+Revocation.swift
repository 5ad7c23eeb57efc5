import ASN1
import PKIX
import PathValidation
import SignatureValidation

extension ReportMapping {
    /// The entries of a path; `neededAt` is the time at which its certificates had to be good.
    func revocation(
        _ statuses: [CertificateRevocation],
        among certificates: [Certificate],
        neededAt: Instant
    ) -> [RevocationEntry] {
        statuses.map { status in
            let certificate = certificates.first { $0.sha256 == status.certificateSHA256 }
            return entry(status, certificate, among: certificates, neededAt: neededAt)
        }
    }

    private func entry(
        _ revocation: CertificateRevocation,
        _ certificate: Certificate?,
        among certificates: [Certificate],
        neededAt: Instant
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
            supportingEvidence: revocation.supportingEvidence.map(entry),
            finding: why,
            laterRevokedAt: revocation.laterRevocation?.date,
            invalidSince: revocation.invalidSince ?? revocation.laterRevocation?.invalidSince,
            gap: status == .notRequired ? nil : gap(revocation.evidence, certificate, neededAt)
        )
    }

    private func gap(
        _ evidence: RevocationEvidence?,
        _ certificate: Certificate?,
        _ neededAt: Instant
    ) -> RevocationGap {
        RevocationGap(
            neededAt: neededAt,
            evidenceAt: evidence?.thisUpdate,
            isAfterExpiry: evidence.map { evidence in
                certificate.map { evidence.thisUpdate > $0.notAfter } ?? false
            } ?? false
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
            origin: context.origin(of: evidence.sha256),
            provenSince: provenSince(evidence.sha256)
        )
    }
}
