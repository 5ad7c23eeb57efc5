package import EvidenceArchive
import ValidationReport

extension ArchiveText {
    /// One line on a file of a replica; nil where only JSON tells it.
    package func line(
        _ event: ReplicaEvent,
        _ advice: RepairAdvice,
        isJSON: Bool
    ) throws(ApplianceError) -> String? {
        struct Form: Encodable {
            let schema = "lastro.archive-replica-file/1"
            let file: String
            let status: String
        }
        switch event {
        case .copied(let file, _): return isJSON ? try ArchiveJSON.line(Form(file: file, status: "copied")) + "\n" : nil
        case .removed(let file): return isJSON ? try ArchiveJSON.line(Form(file: file, status: "removed")) + "\n" : nil
        case .damaged(let finding):
            return isJSON ? try finding.json(language, advice) : finding.text(language, advice)
        }
    }

    /// What was done (`lastro.archive-replica/1`).
    package func replicated(_ summary: ReplicaSummary, to path: String, isJSON: Bool) throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.archive-replica/1"
            let replica: String
            let files, bytes, removed, damage, events, unknown: UInt64
        }
        if isJSON {
            let form = Form(
                replica: path,
                files: summary.files,
                bytes: summary.bytes,
                removed: summary.removed,
                damage: summary.damageCount,
                events: summary.events,
                unknown: summary.unknown
            )
            return try ArchiveJSON.line(form) + "\n"
        }
        let name = PrintableText.line(path)
        let volume = size(summary.bytes)
        let files = CountedText.copiedFiles.text(summary.files, language)
        let removed = CountedText.removed.text(summary.removed, language)
        switch language {
        case .portuguese:
            let state = summary.damageCount == 0 ? "em dia" : "INCOMPLETA: \(summary.damageCount) dano(s) no arquivo"
            return "Réplica \(state): \(name)\n\(files) (\(volume)), \(removed)\n"
        case .english:
            let state =
                summary.damageCount == 0 ? "in step" : "INCOMPLETE: \(summary.damageCount) damaged in the archive"
            return "Replica \(state): \(name)\n\(files) (\(volume)), \(removed)\n"
        }
    }
}
