package import EvidenceArchive
import ValidationReport

extension ArchiveText {
    /// One line on a file that was to be restored.
    package func line(_ name: String, _ outcome: ObjectRepair.Outcome, isJSON: Bool) -> String {
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
    package func rebuilt(_ items: UInt64, isJSON: Bool) -> String {
        if isJSON { return "{\"items\":\(items),\"schema\":\"lastro.archive-rebuild/1\"}\n" }
        return language == .portuguese ? "Catálogo refeito: \(items) itens\n" : "Catalogue rebuilt: \(items) items\n"
    }
}
