package import EvidenceRecords
import LibCrypto

extension SignatureJudge {
    /// What an evidence record proves of a whole file, as a time-stamp over all that stands in it (EN 319 102-1 §5.6.2.3).
    ///
    /// The file existed since the oldest archive time-stamp from which every renewal leads to one that stands now. A record
    /// that does not stand gives a time-stamp that did not pass and proves nothing; one that has nothing of the file, nil.
    /// `contents` is what stands in the file. Throws `SignatureValidationError` where no verdict could be formed.
    package func cover(
        of record: EvidenceRecord,
        over file: DataObject,
        containing contents: TimeStampCoverage
    ) throws(SignatureValidationError) -> JudgedTimeStamp? {
        let judged = try judge(record, over: [file])
        guard let object = judged.verification.objects.first, let since = judged.existsSince.first else { return nil }
        let beginnings = zip(judged.verification.timeStamps, judged.timeStamps).filter { outcome, _ in
            outcome.isInitial && object.coverage[outcome.chain].isCovered == true
        }.map(\.1)
        guard let newest = beginnings.last else { return nil }
        guard let since else {
            // A token that passes by itself proves nothing here: the record's own verdict counts.
            guard !judged.conclusion.verdict.isPassed else { return nil }
            return try covering(newest, .none, judged.conclusion)
        }
        guard let beginning = beginnings.first(where: { $0.provenTime == since }) else { return nil }
        return try covering(beginning, contents, beginning.conclusion)
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
