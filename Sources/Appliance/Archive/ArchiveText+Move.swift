package import EvidenceArchive
import ValidationReport

extension ArchiveText {
    /// One line on a step of a move.
    package func line(_ step: MoveStep) -> String {
        let isPortuguese = language == .portuguese
        switch step {
        case .sealed(let pack, let objects, let bytes):
            let word = isPortuguese ? "pacote selado" : "pack sealed"
            return "\(word)  cold/\(pack.path)  \(CountedText.objects.text(objects, language))  (\(size(bytes)))\n"
        case .dropped(let stored):
            return "\(isPortuguese ? "cópia retirada" : "copy removed")  \(stored.object.sha256.hex)\n"
        case .restored(let stored, _):
            return "\(isPortuguese ? "trazido de volta" : "brought back")  \(stored.object.sha256.hex)\n"
        case .removed(let pack):
            return "\(isPortuguese ? "pacote retirado" : "pack removed")  cold/\(pack.path)  (\(size(pack.size)))\n"
        case .failed(let stored, let error):
            let word = isPortuguese ? "danificado, não movido" : "damaged, not moved"
            let reason = "\(PrintableText.line(error.description))\n      \(PrintableText.line(error.hint))"
            return "\(word)  \(stored.object.sha256.hex)\n      \(reason)\n"
        }
    }

    /// What a move came to, with the space that it freed.
    package func summary(_ summary: MoveSummary, to target: MoveTarget) -> String {
        let isPortuguese = language == .portuguese
        guard summary.objects > 0 || summary.failed > 0 else {
            return isPortuguese ? "Nada a mover\n" : "Nothing to move\n"
        }
        let tier =
            switch (target, isPortuguese) {
            case (.cold, true): "camada fria"
            case (.cold, false): "cold tier"
            case (.hot, true): "camada quente"
            case (.hot, false): "hot tier"
            }
        let objects = CountedText.objects.text(summary.objects, language)
        let failed = CountedText.notMoved.text(summary.failed, language)
        let folders = CountedText.folders.text(summary.hotFoldersReclaimed, language)
        let hot = size(summary.hotBytesReclaimed)
        let cold = size(summary.coldBytesReclaimed)
        let catalogue = size(summary.catalogueBytesReclaimed)
        if isPortuguese {
            return """
                Para a \(tier): \(objects) (\(size(summary.bytes))), \(failed); gravados: \(size(summary.bytesWritten))
                Espaço recuperado: camada quente \(hot) e \(folders), camada fria \(cold), catálogo \(catalogue)

                """
        }
        return """
            To the \(tier): \(objects) (\(size(summary.bytes))), \(failed); written: \(size(summary.bytesWritten))
            Space reclaimed: hot tier \(hot) and \(folders), cold tier \(cold), catalogue \(catalogue)

            """
    }
}
