import ASN1
import CMS
import EvidenceRecords
import LibCrypto
import PKIX
import PathValidation
import TimeStampProtocol

/// Judges an evidence record: facts by RFC 4998 §4.3 and §5.3 (RFC 6283 §3.3, §4.3), and each token at the time of the one
/// that renews it, the last one at the validation time.
struct EvidenceRecordProcess {
    let judge: SignatureJudge
    let record: EvidenceRecord
    let objects: [DataObject]

    func run() throws(LibCryptoError) -> JudgedEvidenceRecord {
        let verification = try EvidenceVerification(record, objects: objects)
        var result = BlockResult()
        EvidenceRecordCheck(record: record, verification: verification).check(&result)
        let timeStamps = try judgeTimeStamps(verification.timeStamps)
        // The newest first: where it does not pass, those that it renews are judged for now, and fail for that.
        for (outcome, judged) in zip(verification.timeStamps, timeStamps).reversed()
        where !judged.conclusion.verdict.isPassed {
            var values = EvidenceRecordCheck.place(outcome)
            values["reason"] = judged.conclusion.subIndication
            result.fail(.recordTimeStampNotPassed, judged.conclusion.verdict, values)
        }
        return JudgedEvidenceRecord(
            record: record,
            verification: verification,
            conclusion: ValidationConclusion(result.verdict, findings: result.findings, at: judge.validationTime),
            timeStamps: timeStamps,
            existsSince: verification.objects.map { existsSince($0, verification.timeStamps, timeStamps) }
        )
    }

    /// The newest first: each proves what those before it are judged by.
    private func judgeTimeStamps(_ outcomes: [TimeStampOutcome]) throws(LibCryptoError) -> [JudgedTimeStamp] {
        var proofs = ProofsOfExistence(validationTime: judge.validationTime)
        let extraction = ProofExtraction(constraints: judge.policy.cryptography)
        var judged: [JudgedTimeStamp] = []
        for index in outcomes.indices.reversed() {
            let one = try TimeStampProcess(
                judge: judge,
                timeStamp: try parsed(outcomes[index], after: outcomes[..<index]),
                proofs: proofs
            ).run()
            extraction.extract(from: one, into: &proofs)
            judged.append(one)
        }
        return judged.reversed()
    }

    private func parsed(
        _ outcome: TimeStampOutcome,
        after earlier: ArraySlice<TimeStampOutcome>
    ) throws(LibCryptoError) -> ParsedTimeStamp {
        try ParsedTimeStamp(
            kind: .evidenceRecord,
            token: outcome.timeStamp.token,
            encoding: outcome.timeStamp.tokenEncoding,
            imprinted: Self.imprinted(outcome),
            coverage: try coverage(outcome, earlier)
        )
    }

    /// The value that the imprint has to be, under the imprint's own algorithm: the facts say whether it is.
    private static func imprinted(_ outcome: TimeStampOutcome) -> SignedContent {
        guard outcome.imprint.isIntact != nil, let root = outcome.root,
            case .success(let token) = outcome.timeStamp.token, let digest = token.tstInfo.messageImprint.digest
        else { return .absent }
        return SignedContent(source: .detached, digests: [digest: root], pieces: nil, size: nil)
    }

    /// The tokens that the outcome's own one renews, and what came with them.
    private func coverage(
        _ outcome: TimeStampOutcome,
        _ earlier: ArraySlice<TimeStampOutcome>
    ) throws(LibCryptoError) -> TimeStampCoverage {
        guard !outcome.references.isEmpty, outcome.isLinked else { return .none }
        let renewed = outcome.isInitial ? earlier : earlier.suffix(1)
        var objects: Set<Digest256> = []
        for one in renewed {
            objects.insert(try Digest256(of: one.timeStamp.tokenEncoding))
            // What stands beside the token is inside of what XML's time-stamp renewal hashes, in ASN.1 of its chain's.
            if outcome.isInitial || record.form == .xml {
                objects.formUnion(one.timeStamp.supportingInformation.sha256.map(Digest256.init))
            }
            guard case .success(let token) = one.timeStamp.token else { continue }
            for certificate in token.signedData.certificates { objects.insert(Digest256(certificate.sha256)) }
            for list in token.signedData.crls { objects.insert(Digest256(list.sha256)) }
            for response in token.signedData.ocspResponses { objects.insert(Digest256(response.sha256)) }
        }
        return TimeStampCoverage(coversSignature: false, coversContent: false, objects: objects)
    }

    /// Back from the newest chain, as far as every token passes, every renewal covers what is before it, and no rule of records
    /// is broken: a renewal that states a time before that of what it renews proves neither.
    private func existsSince(
        _ object: ObjectOutcome,
        _ outcomes: [TimeStampOutcome],
        _ judged: [JudgedTimeStamp]
    ) -> Instant? {
        guard record.isKnownVersion else { return nil }
        let all = Array(zip(outcomes, judged))
        var since: Instant?
        for chain in record.chains.indices.reversed() {
            let own = all.filter { $0.0.chain == chain }
            guard object.coverage[chain].isCovered == true, let initial = own.first,
                own.allSatisfy({ $0.1.provenTime != nil && !$0.0.breaksRules }),
                own.dropFirst().allSatisfy({ $0.0.isLinked })
            else { return since }
            since = initial.1.provenTime
            guard initial.0.isLinked else { return since }
        }
        return since
    }
}
