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
                coverage: object.coverage.enumerated().map { chain, coverage in
                    Self.coverage(coverage, chain: chain + 1)
                }
            )
        }
    }

    private static func coverage(_ coverage: ObjectOutcome.Coverage, chain: Int) -> EvidenceObjectEntry.Coverage {
        switch coverage {
        case .listed(let form, let rule), .imprinted(let form, let rule):
            EvidenceObjectEntry.Coverage(chain: chain, isCovered: true, form: form.rawValue, rule: rule?.rawValue)
        case .notImprinted, .missing, .unknown:
            EvidenceObjectEntry.Coverage(chain: chain, isCovered: coverage.isCovered, form: nil, rule: nil)
        }
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
