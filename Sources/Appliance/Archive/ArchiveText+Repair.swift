import EvidenceArchive
import ValidationReport

extension ArchiveText {
    /// One line on a step of a repair.
    package func line(
        _ step: RepairArchive.Step,
        _ advice: RepairAdvice,
        isJSON: Bool
    ) throws(ApplianceError) -> String {
        switch step {
        case .file(let name, let outcome): line(name, outcome, isJSON: isJSON)
        case .rebuilt(let items): rebuilt(items, isJSON: isJSON)
        case .finding(let finding): isJSON ? try finding.json(language, advice) : finding.text(language, advice)
        case .renewedKey: renewedKey(isJSON: isJSON)
        }
    }

    private func renewedKey(isJSON: Bool) -> String {
        if isJSON { return "{\"file\":\"keys\",\"schema\":\"lastro.archive-repair/1\",\"status\":\"renewed\"}\n" }
        return language == .portuguese
            ? "Nova chave de auditoria; a anterior continua em archive.yaml\n"
            : "New audit key; the former one stays in archive.yaml\n"
    }

    /// One line on a file that was to be restored.
    private func line(_ name: String, _ outcome: ObjectRepair.Outcome, isJSON: Bool) -> String {
        if isJSON {
            let status = outcome == .restored ? "restored" : "unavailable"
            // Names of the archive's own files have nothing that JSON escapes.
            return "{\"file\":\"\(name)\",\"schema\":\"lastro.archive-repair/1\",\"status\":\"\(status)\"}\n"
        }
        let status =
            switch (outcome, language) {
            case (.restored, .portuguese): "restaurado"
            case (.restored, .english): "restored"
            case (.unavailable, .portuguese): "sem cópia íntegra"
            case (.unavailable, .english): "no sound copy"
            }
        return "\(status)  \(name)\n"
    }

    /// One line on a catalogue that was built anew.
    private func rebuilt(_ items: UInt64, isJSON: Bool) -> String {
        if isJSON { return "{\"items\":\(items),\"schema\":\"lastro.archive-rebuild/1\"}\n" }
        let count = CountedText.items.text(items, language)
        return language == .portuguese ? "Catálogo refeito: \(count)\n" : "Catalogue rebuilt: \(count)\n"
    }
}
