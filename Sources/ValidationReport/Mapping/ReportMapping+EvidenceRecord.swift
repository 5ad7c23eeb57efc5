import EvidenceRecords
import SignatureValidation

extension ReportMapping {
    func objects(_ judged: JudgedEvidenceRecord, _ files: [ReportedFile?]) -> [EvidenceObjectEntry] {
        judged.verification.objects.enumerated().map { index, object in
            EvidenceObjectEntry(
                name: object.name,
                file: files.indices.contains(index) ? files[index] : nil,
                isIntact: object.isIntact,
                existsSince: judged.existsSince[index],
                coverage: object.coverage.indices.map { Self.coverage(of: object, chain: $0) }
            )
        }
    }

    private static func coverage(of object: ObjectOutcome, chain: Int) -> EvidenceObjectEntry.Coverage {
        let form: ObjectForm?
        let rule: RenewalRule?
        switch object.coverage[chain] {
        case .listed(let found, let joined), .imprinted(let found, let joined): (form, rule) = (found, joined)
        case .notImprinted, .missing, .unknown: (form, rule) = (nil, nil)
        }
        return EvidenceObjectEntry.Coverage(
            chain: chain + 1,
            isListed: object.coverage[chain].isCovered,
            isCovered: object.isCovered(chain: chain),
            form: form?.rawValue,
            rule: rule?.rawValue
        )
    }

    func archiveTimeStamps(_ judged: JudgedEvidenceRecord) -> [ArchiveTimeStampEntry] {
        zip(judged.verification.timeStamps, judged.timeStamps).map { outcome, token in
            var rule: HashTreeRule?
            if case .intactByTree(let found) = outcome.imprint { rule = found }
            return ArchiveTimeStampEntry(
                chain: outcome.chain + 1,
                number: outcome.position + 1,
                role: !outcome.isInitial ? .timeStampRenewal : outcome.chain == 0 ? .initial : .hashTreeRenewal,
                digest: outcome.timeStamp.digest.name,
                listCount: outcome.timeStamp.hashTree?.count ?? 0,
                order: rule?.order.rawValue,
                hashesSingleValue: rule?.hashesSingleValue,
                isImprintIntact: outcome.imprint.isIntact,
                references: outcome.references.map {
                    ArchiveTimeStampEntry.Reference(kind: $0.kind.rawValue, isIntact: $0.isIntact)
                },
                token: entry(token)
            )
        }
    }
}
