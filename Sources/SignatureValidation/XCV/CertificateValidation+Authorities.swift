import ASN1
import PKIX
import PathValidation

/// What has happened to CAs since the control time.
extension CertificateValidation {
    /// A CA that has expired since the control time vouches only for what is proven to be older than its end (EN 319 102-1
    /// §5.6.2.2.4 step 2 a): after it nobody answers for its key.
    func weighAuthorityExpiry(_ path: ValidatedPath, at time: Instant, _ result: inout BlockResult) {
        guard time < judge.validationTime else { return }
        for (subject, authority) in zip(path.certificates, path.certificates.dropFirst())
        where authority != path.anchor.certificate && authority.notAfter < judge.validationTime {
            guard proofs.earliest(subject.sha256) > authority.notAfter else { continue }
            if subject == path.certificates.first {
                result.fail(
                    .authorityExpiredWithoutProof,
                    .indeterminate(.outOfBoundsNoPOE),
                    ["notAfter": authority.notAfter.description, "time": time.description]
                )
            } else {
                result.fail(
                    .certificateNotProven,
                    .indeterminate(.noPOE),
                    ["subject": subject.subject.description, "notAfter": authority.notAfter.description]
                )
            }
        }
    }

    /// A CA that was revoked after the control time vouches for a token only by revocation data that are proven to be older
    /// (EN 319 102-1 §5.6.2.4.4 step 3).
    ///
    /// For a signature its date suffices (§5.5.4 step 4 a), unless its key may have been in other hands, who can write
    /// revocation data of any date.
    func weighAuthorityRevocation(_ path: ValidatedPath, isAuthority: Bool, _ result: inout BlockResult) {
        for authority in path.revocation.dropFirst() {
            guard let later = authority.laterRevocation else { continue }
            let values = ["revocationDate": later.date.description, "reason": "\(later.reason ?? .unspecified)"]
            let below = path.revocation.prefix(authority.certificateIndex)
            let isProven = below.allSatisfy { status in
                let evidence = [status.evidence].compactMap { $0 } + status.supportingEvidence
                return !evidence.isEmpty && evidence.allSatisfy { proofs.earliest($0.sha256) <= later.date }
            }
            guard !isProven, isAuthority || later.mayBeCompromised else {
                result.note(.authorityRevokedAfterProof, .inform, values)
                continue
            }
            let finding = PathFinding(
                .certificateRevoked,
                certificateIndex: authority.certificateIndex,
                certificateSHA256: authority.certificateSHA256,
                values: values
            )
            result.append([Finding(finding, .fail)], verdict: .indeterminate(.revokedCANoPOE))
        }
    }
}
