import ASN1
package import EvidenceRecords
import LibCrypto

extension SignatureJudge {
    /// What is said of a record in an attribute that cannot be read.
    package var unreadableRecord: JudgedRecordCover {
        var result = BlockResult()
        let values = ["attribute": "evidence-record"]
        result.fail(.formatAttributeUnreadable, .totalFailed(.formatFailure), values)
        return JudgedRecordCover(
            relation: .unknown,
            conclusion: ValidationConclusion(result.verdict, findings: result.findings, at: validationTime),
            existsSince: nil,
            timeStamp: nil
        )
    }

    /// What an evidence record proves of a whole file, as a time-stamp over all that stands in it (EN 319 102-1 §5.6.2.3).
    ///
    /// The file existed since the oldest archive time-stamp from which every renewal leads to one that stands now. A record
    /// that does not stand gives a time-stamp that did not pass and proves nothing; one that has nothing of the file, none:
    /// its tokens are not looked at. `contents` is what stands in the file. Throws `SignatureValidationError` where no
    /// verdict could be formed.
    ///
    /// `objects` are the file, or the objects that it is made of: all have to be covered.
    package func cover(
        of record: EvidenceRecord,
        over objects: [DataObject],
        containing contents: TimeStampCoverage
    ) throws(SignatureValidationError) -> JudgedRecordCover {
        if let unrelated = try unrelated(record, objects) { return unrelated }
        let judged = try judge(record, over: objects)
        func cover(
            _ relation: JudgedRecordCover.Relation,
            _ since: Instant?,
            _ stamp: JudgedTimeStamp?
        ) -> JudgedRecordCover {
            JudgedRecordCover(
                relation: relation,
                conclusion: judged.conclusion,
                existsSince: since,
                timeStamp: stamp
            )
        }
        let beginnings = zip(judged.verification.timeStamps, judged.timeStamps).filter { outcome, _ in
            outcome.isInitial && judged.verification.objects.allSatisfy { $0.coverage[outcome.chain].isCovered == true }
        }.map(\.1)
        // Of several objects the file stands together since the last one does.
        let times = judged.existsSince.compactMap { $0 }
        guard times.count == objects.count, let since = times.max() else {
            // A token that passes by itself proves nothing here: the record's own verdict counts.
            guard let newest = beginnings.last, !judged.conclusion.verdict.isPassed else {
                return cover(.noProof, nil, nil)
            }
            return cover(.noProof, nil, try covering(newest, .none, judged.conclusion))
        }
        guard let beginning = beginnings.first(where: { $0.provenTime == since }) else {
            return cover(.noProof, nil, nil)
        }
        return cover(.proof, since, try covering(beginning, contents, beginning.conclusion))
    }

    /// The facts alone, where they say that the record has nothing of the file; nil where it has.
    private func unrelated(
        _ record: EvidenceRecord,
        _ objects: [DataObject]
    ) throws(SignatureValidationError) -> JudgedRecordCover? {
        let verification: EvidenceVerification
        do throws(LibCryptoError) {
            verification = try EvidenceVerification(record, objects: objects)
        } catch {
            throw .cryptography(error)
        }
        let missing = verification.objects.filter { !$0.coverage.contains { $0.isCovered == true } }
        guard !missing.isEmpty else { return nil }
        var result = BlockResult()
        EvidenceRecordCheck(record: record, verification: verification).check(&result)
        return JudgedRecordCover(
            relation: missing.contains { $0.coverage.contains { $0.isCovered == nil } } ? .unknown : .otherFile,
            conclusion: ValidationConclusion(result.verdict, findings: result.findings, at: validationTime),
            existsSince: nil,
            timeStamp: nil
        )
    }

    private func covering(
        _ judged: JudgedTimeStamp,
        _ coverage: TimeStampCoverage,
        _ conclusion: ValidationConclusion
    ) throws(SignatureValidationError) -> JudgedTimeStamp {
        let found = judged.timeStamp
        let parsed: ParsedTimeStamp
        do throws(LibCryptoError) {
            parsed = try ParsedTimeStamp(
                kind: found.kind,
                token: found.token,
                encoding: found.encoding,
                imprinted: found.imprinted,
                coverage: coverage,
                defects: found.defects,
                imprintRule: found.imprintRule,
                observations: found.observations
            )
        } catch {
            throw .cryptography(error)
        }
        return JudgedTimeStamp(
            timeStamp: parsed,
            conclusion: conclusion,
            statedTime: judged.statedTime,
            existsSince: judged.existsSince,
            isImprintIntact: judged.isImprintIntact,
            isCryptographicallyValid: judged.isCryptographicallyValid,
            authority: judged.authority,
            certification: judged.certification
        )
    }
}
