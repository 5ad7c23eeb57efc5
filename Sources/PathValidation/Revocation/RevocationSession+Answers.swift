import ASN1
import LibCrypto
import PKIX

extension RevocationSession {
    /// The OCSP answers about the certificate (RFC 6960 §3.2 (1)).
    func answerCandidates(
        for subject: RevocationSubject,
        _ findings: inout RevocationFindings
    ) -> [RevocationCandidate] {
        var result: [RevocationCandidate] = []
        var ignorant: [[UInt8]] = []
        for answer in validator.revocation.answers(for: subject.certificate.serialNumber) {
            guard meter.step() else { return result }
            let single = answer.single
            guard matches(single, subject) else { continue }
            guard single.unknownCriticalExtensions.isEmpty, answer.basic.unknownCriticalExtensions.isEmpty else {
                findings.add(.crlExtensionCriticalUnknown)
                ignorant.append(answer.sha256)
                continue
            }
            let statement: RevocationCandidate.Statement
            switch single.status {
            case .good: statement = .notRevoked
            case .revoked(let date, let reason):
                statement = .revoked(
                    at: date,
                    toldAt: single.thisUpdate,
                    reason: reason,
                    invalidSince: single.invalidityDate
                )
            case .unknown:
                findings.add(.ocspUnknown)
                ignorant.append(answer.sha256)
                continue
            }
            result.append(
                RevocationCandidate(
                    source: .answer(answer),
                    statement: statement,
                    reasons: .all,
                    thisUpdate: single.thisUpdate,
                    nextUpdate: single.nextUpdate,
                    retainsExpiredSince: single.archiveCutoff
                )
            )
        }
        // A response that says good of a certificate, and of the same also unknown or something that cannot be processed,
        // does not say that it is good.
        if !ignorant.isEmpty {
            result.removeAll { candidate in
                guard case .notRevoked = candidate.statement else { return false }
                return ignorant.contains(candidate.answerSHA256)
            }
        }
        return result
    }

    /// Whether the answer is about the certificate: its issuer and number, and its digest where that is given.
    private func matches(_ single: SingleResponse, _ subject: RevocationSubject) -> Bool {
        let issuer = subject.issuer
        let matches = try? single.certID.matches(
            subject.certificate,
            issuerName: issuer.subject,
            issuerKey: issuer.subjectPublicKeyInfo
        )
        guard matches == true, let certHash = single.certHash else { return matches == true }
        // A digest that is not known here says nothing, as if it were not there.
        guard certHash.digest != nil else { return true }
        return (try? certHash.matches(subject.certificate)) == true
    }
}
