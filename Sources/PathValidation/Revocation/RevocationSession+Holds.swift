import ASN1
import PKIX

extension RevocationSession {
    /// Since when a certificate counts as revoked for which a revocation of that date is told: since the beginning of the
    /// hold that became this revocation, whatever later date the CA wrote (X.509 §9.5.3.1, RFC 5280 §5.3.1).
    ///
    /// `older` is what was issued before the evidence of the revocation, the most recent first. Evidence in between that
    /// the hold was lifted makes two matters of it, if it is proven like any that a status rests on; it is the `lift` then.
    func start(
        ofRevocation date: Instant,
        in older: ArraySlice<RevocationCandidate>,
        for subject: RevocationSubject,
        _ findings: inout RevocationFindings
    ) -> (date: Instant, lift: [RevocationEvidence]) {
        var start = date
        for place in older.indices {
            let candidate = older[place]
            guard meter.step() else { break }
            switch candidate.statement {
            case .revoked(let held, .certificateHold, _):
                guard held < start, authenticate(candidate, for: subject, &findings) != nil else { continue }
                start = held
            case .revoked: continue
            case .notRevoked:
                guard candidate.reasons.contains(.certificateHold),
                    candidate.provesAbsence(forCertificateUntil: subject.certificate.notAfter)
                else { continue }
                // Where nothing was held before, nothing was lifted.
                guard older[(place + 1)...].contains(where: { $0.isHold(before: start) }) else { return (start, []) }
                guard let evidence = authenticate(candidate, for: subject, &findings),
                    isProven(evidence, for: subject, &findings)
                else { continue }
                return (start, evidence)
            }
        }
        return (start, [])
    }
}
