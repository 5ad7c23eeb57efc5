package import PKIX

/// Finds and judges certification paths (RFC 5280 §6): a pure function of certificates, evidence, anchors and time.
///
/// Cheap to make: anchors and pools are indexed beforehand and shared. One that is kept remembers the paths it found.
package final class PathValidator: Sendable {
    let anchors: TrustAnchorSet
    let certificates: CertificatePool
    let revocation: RevocationPool
    let verifier: SignatureVerifier
    private let wrongKeys: WrongKeyBudget?
    private let memory = PathMemory()

    /// A validator over these anchors, certificates and evidence; with a budget where a document brought them along.
    package init(
        anchors: TrustAnchorSet,
        certificates: CertificatePool,
        revocation: RevocationPool = RevocationPool(),
        verifier: SignatureVerifier,
        wrongKeys: WrongKeyBudget? = nil
    ) {
        self.anchors = anchors
        self.certificates = certificates
        self.revocation = revocation
        self.verifier = verifier
        self.wrongKeys = wrongKeys
    }

    /// A validator over these anchors, certificates and evidence.
    package convenience init(
        anchors: [TrustAnchor],
        certificates: CertificatePool,
        revocation: RevocationPool = RevocationPool(),
        verifier: SignatureVerifier
    ) {
        self.init(
            anchors: TrustAnchorSet(anchors),
            certificates: certificates,
            revocation: revocation,
            verifier: verifier
        )
    }

    /// The best path for the target, or the reasons why there is none.
    ///
    /// A path that was found before is remembered, with the work that it cost then.
    package func validate(_ target: Certificate, _ parameters: PathParameters) -> PathOutcome {
        let key = PathMemory.Key(target, parameters)
        if let key, let known = memory.find(key) { return known }
        let outcome = validate(target, parameters) { _ in true }
        if let key { memory.store(outcome, for: key) }
        return outcome
    }

    /// The first valid path that `accepts` takes, or the reasons why there is none; not remembered.
    ///
    /// For those who ask more of a path than RFC 5280 does (EN 319 102-1 §5.2.6.4: from step 1 again with another chain).
    package func validate(
        _ target: Certificate,
        _ parameters: PathParameters,
        accepts: (ValidatedPath) -> Bool
    ) -> PathOutcome {
        let meter = WorkMeter(parameters.budget, wrongKeys: wrongKeys)
        let session = RevocationSession(self, meter: meter, proofs: parameters.proofs)
        return search(target, parameters, anchors: anchors, meter: meter, session: session, accepts: accepts)
    }

    /// The search itself, also for the paths of CRL issuers.
    func search(
        _ target: Certificate,
        _ parameters: PathParameters,
        anchors: TrustAnchorSet,
        meter: WorkMeter,
        session: RevocationSession,
        accepts: (ValidatedPath) -> Bool = { _ in true }
    ) -> PathOutcome {
        let builder = PathBuilder(
            anchors: anchors,
            pool: certificates,
            verifier: verifier,
            time: parameters.time,
            meter: meter
        )
        var found: ValidatedPath?
        builder.search(from: target) { candidate in
            switch judge(candidate, parameters, meter: meter, session: session) {
            case .success(let path) where accepts(path):
                found = path
                return nil
            case .success(let path): return path.rejected
            case .failure(let rejection): return rejection.path
            }
        }
        var best = builder.failures.paths.first?.bestFinding
        if let exhausted = meter.exhausted { best = PathFinding(.budgetExhausted, values: ["budget": exhausted]) }
        return PathOutcome(
            path: found,
            failures: builder.failures.paths,
            bestFinding: found == nil ? best : nil,
            workDone: meter.work
        )
    }

    private struct Rejection: Error {
        let path: RejectedPath
    }

    private func judge(
        _ candidate: CandidatePath,
        _ parameters: PathParameters,
        meter: WorkMeter,
        session: RevocationSession
    ) -> Result<ValidatedPath, Rejection> {
        meter.countCandidatePath()
        var processor = PathProcessor(path: candidate, parameters: parameters, verifier: verifier, meter: meter)
        let judgement = processor.run()
        var findings = judgement.findings
        var revocation: [CertificateRevocation] = []
        if findings.isEmpty, !meter.isExhausted, let policy = parameters.revocation.policy {
            revocation = session.statuses(of: candidate, policy: policy, time: parameters.time)
            if case .check = parameters.revocation { findings = revocation.compactMap(\.refusal) }
        }
        if let exhausted = meter.exhausted {
            findings.append(PathFinding(.budgetExhausted, values: ["budget": exhausted]))
        }
        guard findings.isEmpty else {
            let rejected = RejectedPath(
                certificates: candidate.allCertificates,
                anchor: candidate.anchor,
                findings: findings.sorted { $0.code.rank > $1.code.rank },
                revocation: revocation
            )
            return .failure(Rejection(path: rejected))
        }
        return .success(
            ValidatedPath(
                certificates: candidate.allCertificates,
                anchor: candidate.anchor,
                authorityConstrainedPolicies: judgement.authorityConstrainedPolicies,
                userConstrainedPolicies: judgement.userConstrainedPolicies,
                links: judgement.links,
                revocation: revocation
            )
        )
    }
}

extension ValidatedPath {
    /// The path as one that somebody asks more of than that it is valid.
    fileprivate var rejected: RejectedPath {
        RejectedPath(certificates: certificates, anchor: anchor, findings: [], revocation: revocation)
    }
}
