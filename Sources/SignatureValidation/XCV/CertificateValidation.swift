import ASN1
import LibCrypto
import PKIX
import PathValidation

/// The X.509 certificate validation building block (EN 319 102-1 §5.2.6) at a control time.
///
/// The control time is the best signature time. Everything that is known at the validation time counts: later
/// revocation data prove more, not less (§5.2.5).
struct CertificateValidation {
    let judge: SignatureJudge
    /// Since when certificates and evidence exist.
    let proofs: ProofsOfExistence

    /// Finds a path for the certificate and weighs what was found.
    ///
    /// `signedAfter` is a proven time that the signature is younger than, out of a content time-stamp (§5.3.4).
    func validate(
        _ certificate: Certificate,
        at time: Instant,
        purpose: KeyPurpose? = nil,
        signedAfter: Instant? = nil
    ) -> JudgedCertification {
        let outcome = lastingOutcome(search(certificate, at: time, purpose), certificate, purpose)
        if let path = outcome.path {
            let result = weigh(path, certificate, at: time, isAuthority: purpose != nil)
            let judged = JudgedCertification(outcome: outcome, verdict: result.verdict, findings: result.findings)
            return Self.hopes(result) ? otherPath(certificate, at: time, purpose) ?? judged : judged
        }
        var result = BlockResult()
        let failure = PathFailure(
            outcome: outcome,
            certificate: certificate,
            judge: judge,
            time: time,
            provenSince: proofs.isArchival ? proofs.earliest(certificate.sha256) : nil,
            isAuthority: purpose != nil
        )
        let verdict = failure.verdict(signedAfter: signedAfter) {
            search(certificate, at: $0, purpose).path != nil
        }
        result.append(failure.findings(verdict, signedAfter: signedAfter), verdict: verdict)
        return JudgedCertification(outcome: outcome, verdict: result.verdict, findings: result.findings)
    }

    /// A revocation outweighs the expiry that came after it (EN 319 102-1 §5.2.6.4: step 4 b, d before step 7).
    private func lastingOutcome(
        _ outcome: PathOutcome,
        _ certificate: Certificate,
        _ purpose: KeyPurpose?
    ) -> PathOutcome {
        guard let finding = outcome.bestFinding, finding.code == .certificateExpired, finding.certificateIndex == 0
        else {
            return outcome
        }
        let atEnd = search(certificate, at: certificate.notAfter, purpose)
        return atEnd.bestFinding?.code == .certificateRevoked ? atEnd : outcome
    }

    /// A few CAs that stand twice or thrice in a file need a tenth of it; thousands of weak paths, for each of thousands of
    /// signers, do not get the time of a whole search.
    private static let otherPathSteps = 1_000

    /// Whether another path may do better: where it is the algorithms or the anchor of this one that are not good enough
    /// (EN 319 102-1 §5.2.6.4 steps 5 and 6), or a CA's certificate that has expired since, where it may have another for
    /// the same key; not where it tells of a revocation.
    private static func hopes(_ result: BlockResult) -> Bool {
        switch result.verdict {
        case .indeterminate(.cryptoConstraintsFailure), .indeterminate(.cryptoConstraintsFailureNoPOE),
            .indeterminate(.chainConstraintsFailure):
            true
        case .indeterminate(.noPOE), .indeterminate(.outOfBoundsNoPOE):
            !result.findings.contains { $0.code == PathFindingCode.certificateRevoked.rawValue }
        default: false
        }
    }

    /// The first path that passes with all that is asked of it (EN 319 102-1 §5.2.6.4 step 1 again); nil for none.
    private func otherPath(
        _ certificate: Certificate,
        at time: Instant,
        _ purpose: KeyPurpose?
    ) -> JudgedCertification? {
        var result = BlockResult()
        var parameters = self.parameters(at: time, purpose)
        parameters.budget.steps = Self.otherPathSteps
        let outcome = judge.paths.validate(certificate, parameters) { path in
            result = weigh(path, certificate, at: time, isAuthority: purpose != nil)
            return result.verdict.isPassed
        }
        guard outcome.path != nil else { return nil }
        return JudgedCertification(outcome: outcome, verdict: result.verdict, findings: result.findings)
    }

    private func search(_ certificate: Certificate, at time: Instant, _ purpose: KeyPurpose?) -> PathOutcome {
        judge.paths.validate(certificate, parameters(at: time, purpose))
    }

    private func parameters(at time: Instant, _ purpose: KeyPurpose?) -> PathParameters {
        let policy = RevocationTimePolicy.proof(
            at: time,
            knownUntil: judge.validationTime,
            maximumAge: judge.policy.maximumRevocationAge
        )
        let level = judge.policy.level(.revocationData)
        var parameters = PathParameters(time: time)
        parameters.requiredPurpose = purpose
        parameters.proofs = proofs
        parameters.revocation = level == .fail ? .check(policy) : .collect(policy)
        return parameters
    }

    private func weigh(
        _ path: ValidatedPath,
        _ certificate: Certificate,
        at time: Instant,
        isAuthority: Bool
    ) -> BlockResult {
        var result = BlockResult()
        weighStatuses(path, &result)
        weighInvalidity(path, at: time, &result)
        weighAuthorityExpiry(path, at: time, &result)
        weighAuthorityRevocation(path, isAuthority: isAuthority, &result)
        weighAnchor(path, &result)
        if !isAuthority { weighKeyUsage(certificate, &result) }
        weighLinks(path, &result)
        weighEvidence(path, &result)
        return result
    }

    /// Statuses that a policy lets pass are told; a revocation without doubt never passes.
    private func weighStatuses(_ path: ValidatedPath, _ result: inout BlockResult) {
        for revocation in path.revocation {
            let isTarget = revocation.certificateIndex == 0
            switch revocation.status {
            case .good:
                guard let later = revocation.laterRevocation, isTarget else { continue }
                result.note(.revokedAfterProof, .inform, ["revocationDate": later.date.description])
            case .revoked(let date, _):
                let finding = PathFinding(.certificateRevoked, values: ["revocationDate": date.description])
                let verdict = Verdict.indeterminate(isTarget ? .revokedNoPOE : .revokedCANoPOE)
                result.append([Finding(finding, .fail)], verdict: verdict)
            case .onHold(let since):
                let finding = PathFinding(.certificateOnHold, values: ["since": since.description])
                result.append([Finding(finding, .fail)], verdict: .indeterminate(.tryLater))
            case .notRequired:
                // RFC 6960 §4.2.2.2.1 spares a responder the check when it answers, not when it signs documents.
                guard let level = judge.policy.level(.revocationData).finding else { continue }
                let values = path.certificates.dropFirst(revocation.certificateIndex).first
                    .map { ["issuer": $0.issuer.description] }
                result.append(
                    [Finding(PathFinding(.revocationNotFound, values: values ?? [:]), level)],
                    verdict: level == .fail ? .indeterminate(.tryLater) : .totalPassed
                )
            case .unknown(let finding):
                guard let level = judge.policy.level(.revocationData).finding else { continue }
                result.append(
                    [Finding(finding, level)],
                    verdict: level == .fail ? .indeterminate(.tryLater) : .totalPassed
                )
            }
        }
    }

    private func weighAnchor(_ path: ValidatedPath, _ result: inout BlockResult) {
        if let anchor = path.anchor.certificate, judge.icpBrasilAnchors.contains(anchor.sha256) { return }
        result.demand(
            judge.policy.level(.icpBrasilAnchor),
            .notQualified,
            .indeterminate(.chainConstraintsFailure)
        )
    }

    /// Purposes that have nothing to do with documents.
    private static let otherPurposes: Set<ObjectIdentifier> = [
        KeyPurpose.timeStamping.identifier, KeyPurpose.ocspSigning.identifier,
        // id-kp-serverAuth, id-kp-codeSigning
        ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 1), ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 3),
    ]

    /// Purposes of persons and machines that speak for nothing beside one of those.
    private static let connectionPurposes: Set<ObjectIdentifier> = [
        // id-kp-clientAuth, id-kp-ipsecEndSystem, id-kp-ipsecTunnel, id-kp-ipsecUser, id-kp-ipsecIKE
        ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 2), ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 5),
        ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 6), ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 7),
        ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 17),
    ]

    /// RFC 5280 §4.2.1.3: a key for signing documents has digitalSignature or nonRepudiation; §4.2.1.12: a certificate
    /// whose only purposes are other ones, such as to sign time-stamps or to be a server, is for nothing else.
    private func weighKeyUsage(_ certificate: Certificate, _ result: inout BlockResult) {
        let usage = certificate.keyUsage
        let purposes = certificate.extendedKeyUsage ?? []
        let isReserved =
            purposes.contains(where: Self.otherPurposes.contains)
            && purposes.allSatisfy { Self.otherPurposes.contains($0) || Self.connectionPurposes.contains($0) }
        guard isReserved || usage?.isDisjoint(with: .documentSigning) == true else { return }
        result.demand(
            judge.policy.level(.signerKeyUsage),
            .certificateKeyUsage,
            .indeterminate(.chainConstraintsFailure)
        )
    }
}
