package import EvidenceArchive
import ValidationReport

extension ArchiveText {
    /// One line on a step of a move.
    package func line(_ step: MoveStep) -> String {
        let isPortuguese = language == .portuguese
        switch step {
        case .sealed(let pack, let objects, let bytes):
            let word = isPortuguese ? "pacote selado" : "pack sealed"
            let noun = isPortuguese ? "objetos" : "objects"
            return "\(word)  cold/\(pack.path)  \(objects) \(noun)  (\(size(bytes)))\n"
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
        let hot = size(summary.hotBytesReclaimed)
        let cold = size(summary.coldBytesReclaimed)
        let catalogue = size(summary.catalogueBytesReclaimed)
        if isPortuguese {
            return """
                Para a \(tier): \(summary.objects) objetos (\(size(summary.bytes))), \(summary.failed) não movidos; gravados: \(size(summary.bytesWritten))
                Espaço recuperado: camada quente \(hot) e \(summary.hotFoldersReclaimed) pastas, camada fria \(cold), catálogo \(catalogue)

                """
        }
        return """
            To the \(tier): \(summary.objects) objects (\(size(summary.bytes))), \(summary.failed) not moved; written: \(size(summary.bytesWritten))
            Space reclaimed: hot tier \(hot) and \(summary.hotFoldersReclaimed) folders, cold tier \(cold), catalogue \(catalogue)

            """
    }
}
