import ASN1
import SignatureValidation

extension ReportMapping {
    func entry(_ cover: RecordCovers.Cover) -> RecordCoverEntry {
        RecordCoverEntry(
            sha256: Hexadecimal.encode(cover.sha256),
            origin: context.origin(of: cover.sha256),
            relation: cover.judged.relation,
            verdict: cover.judged.conclusion.verdict,
            provenSince: cover.judged.existsSince,
            findings: findings(cover.judged.conclusion.findings).map(\.ofTimeStamp)
        )
    }
}
