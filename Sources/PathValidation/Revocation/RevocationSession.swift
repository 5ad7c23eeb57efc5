import ASN1
import PKIX

/// Revocation checking for one validation (RFC 5280 §6.3, RFC 6960 §3.2): finds evidence, authenticates it, derives statuses.
///
/// It lives as long as one call of the validator and belongs to one thread.
final class RevocationSession {
    let validator: PathValidator
    let meter: WorkMeter
    /// Since when evidence exists; nil where that is not asked.
    let proofs: ProofsOfExistence?
    /// The signers whose own status is being looked for, innermost last.
    var signersInProgress: [Certificate] = []

    /// How many complete CRLs of one source that do not list the certificate are taken of one series, the most recent ones.
    static let maximumSilentLists = 16
    /// How many of one series that list it, all with the same words.
    static let maximumRevokingLists = 64
    /// How many series of CRLs that do not list it are taken from one source.
    static let maximumSilentSeries = 64
    /// How many issuers of indirect CRLs one certificate may name.
    static let maximumIndirectIssuers = 16
    /// How deep paths of CRL issuers may hang on one another.
    static let maximumDepth = 4

    init(_ validator: PathValidator, meter: WorkMeter, proofs: ProofsOfExistence?) {
        self.validator = validator
        self.meter = meter
        self.proofs = proofs
    }

    /// The statuses of all certificates below the anchor, the target's first.
    func statuses(of path: CandidatePath, policy: RevocationTimePolicy, time: Instant) -> [CertificateRevocation] {
        var ends: [Instant?] = path.certificates.map { _ in nil }
        var statuses: [CertificateRevocation] = []
        // From the anchor down: what a CA says after its own revocation is not heard (RFC 5280 §6.3.3 (f)).
        for index in path.certificates.indices.reversed() {
            let status = status(at: index, in: path, policy: policy, time: time, issuerEnds: ends)
            statuses.append(status)
            guard let date = status.laterRevocation?.date else { continue }
            for issuer in 0..<index { ends[issuer] = min(ends[issuer] ?? date, date) }
        }
        return statuses.reversed()
    }

    /// The status of the certificate at this place of a path that holds otherwise.
    func status(
        at index: Int,
        in path: CandidatePath,
        policy: RevocationTimePolicy,
        time: Instant,
        issuerEnds: [Instant?]
    ) -> CertificateRevocation {
        let certificate = path.certificates[index]
        // RFC 6960 §4.2.2.2.1 spares a responder the check for its answers, which do not ask here: neither for lists that it
        // signs besides, nor for a CA.
        if index == 0, signersInProgress.isEmpty, certificate.hasOCSPNoCheck,
            certificate.extendedKeyUsage?.contains(.ocspSigningPurpose) == true
        {
            return CertificateRevocation(certificate, at: index, status: .notRequired)
        }
        let subject = RevocationSubject(
            path: path,
            index: index,
            clock: RevocationClock(policy, time: time),
            issuerEnds: issuerEnds
        )
        var findings = RevocationFindings(certificate, at: index)
        var candidates = answerCandidates(for: subject, &findings)
        if candidates.count > 1, let proofs {
            // Of answers of one time, the one that is known for longest: what it needs to be proven for is proven.
            candidates.sort { proofs.earliest($0.answerSHA256) < proofs.earliest($1.answerSHA256) }
        }
        candidates += listCandidates(for: subject, &findings)
        if candidates.count > 1 { candidates.sort { ($1.thisUpdate, $0.rank) < ($0.thisUpdate, $1.rank) } }
        return derive(from: candidates, for: subject, &findings)
    }

    /// The status that the candidates prove, the most recent first.
    private func derive(
        from candidates: [RevocationCandidate],
        for subject: RevocationSubject,
        _ findings: inout RevocationFindings
    ) -> CertificateRevocation {
        var covered = ReasonFlags()
        var used: [RevocationEvidence] = []
        var later: CertificateRevocation.LaterRevocation?
        // The later revocations that were found authentic since the last silence.
        var known: Set<RevocationCandidate.Statement> = []
        var lifts: [RevocationEvidence] = []
        for (place, candidate) in candidates.enumerated() {
            guard meter.step() else { break }
            let isSettled = covered == .all
            let freshness = subject.clock.freshness(
                thisUpdate: candidate.thisUpdate,
                nextUpdate: candidate.nextUpdate,
                isAnswer: candidate.isAnswer
            )
            guard freshness != .future else {
                findings.add(candidate.futureCode, candidate.times)
                continue
            }
            if candidate.isHold, case .revoked(let date, _, let invalidity) = candidate.statement,
                subject.clock.isInForce(date)
            {
                guard !isSettled, freshness == .fresh else {
                    if !isSettled { findings.add(candidate.staleCode, candidate.times) }
                    continue
                }
                guard let evidence = authenticate(candidate, for: subject, &findings) else { continue }
                return subject.result(.onHold(since: date), evidence, invalidSince: invalidity, findings: findings)
            }
            if !candidate.isHold, case .revoked(let told, let reason, let invalidity) = candidate.statement {
                let mayCover = !isSettled && freshness == .fresh
                let isRepeated = known.contains(candidate.statement)
                // A definite revocation is never lifted: no later silence clears it, and it does not go stale.
                guard mayCover || !isRepeated, let evidence = authenticate(candidate, for: subject, &findings) else {
                    continue
                }
                if !isRepeated {
                    let start = start(ofRevocation: told, in: candidates[(place + 1)...], for: subject, &findings)
                    guard !subject.clock.isInForce(start.date) else {
                        let status = Status.revoked(at: start.date, reason: reason)
                        return subject.result(status, evidence, invalidSince: invalidity, findings: findings)
                    }
                    // Nor is one that came after the time: what is silent of it, newer or not, does not undo it.
                    let found = CertificateRevocation.LaterRevocation(
                        date: start.date,
                        reason: reason,
                        invalidSince: invalidity
                    )
                    later = found.joined(with: later)
                    known.insert(candidate.statement)
                    lifts += start.lift
                }
                guard mayCover, isProven(evidence, for: subject, &findings) else { continue }
                covered.formUnion(candidate.reasons)
                used += evidence
                continue
            }
            // Before a silence the same revocation may follow a hold that the ones after it do not.
            if case .notRevoked = candidate.statement { known = [] }
            guard !isSettled, !covered.isSuperset(of: candidate.reasons) else { continue }
            guard freshness == .fresh else {
                findings.add(candidate.staleCode, candidate.times)
                continue
            }
            if case .notRevoked = candidate.statement,
                !candidate.provesAbsence(forCertificateUntil: subject.certificate.notAfter)
            {
                findings.add(.revocationAfterExpiry, candidate.times)
                continue
            }
            guard let evidence = authenticate(candidate, for: subject, &findings),
                isProven(evidence, for: subject, &findings)
            else { continue }
            covered.formUnion(candidate.reasons)
            used += evidence
        }
        if covered == .all {
            used += lifts.filter { !used.contains($0) }
            return subject.result(.good, used, later: later, findings: findings)
        }
        if !used.isEmpty { findings.add(.crlReasonsIncomplete) }
        return subject.result(.unknown(findings.best), [], findings: findings)
    }

    /// Whether the evidence is known to be older than the end of its signer's certificate, after which nobody vouches for
    /// the key any more (EN 319 102-1 §5.2.6.4 step 8, §5.6.2.4 step 1), and than its revocation, after which another may
    /// hold the key and write any date; an anchor has no such end.
    func isProven(
        _ evidence: [RevocationEvidence],
        for subject: RevocationSubject,
        _ findings: inout RevocationFindings
    ) -> Bool {
        guard let proofs else { return true }
        let anchor = subject.path.anchor.certificate?.sha256
        for piece in evidence where piece.signerSHA256 != anchor {
            let existsSince = proofs.earliest(piece.sha256)
            if let revokedAt = piece.signerRevokedAt, existsSince >= revokedAt {
                let values = ["signer": piece.issuer.description, "responder": piece.issuer.description]
                findings.add(piece.kind == .ocsp ? .ocspResponderNotAuthorized : .revocationNotAuthentic, values)
                return false
            }
            guard let notAfter = piece.signerNotAfter, existsSince > notAfter else { continue }
            findings.add(
                .revocationSignerExpired,
                ["signer": piece.issuer.description, "notAfter": notAfter.description]
            )
            return false
        }
        return true
    }

    private typealias Status = CertificateRevocation.Status
}
