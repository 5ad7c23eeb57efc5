import ValidationReport

/// A noun behind its number, with which it agrees: one alone takes the singular.
enum CountedText {
    case objects
    case items
    case files
    case folders
    case auditEvents
    case copiedFiles
    case readAgain
    case notMoved
    case removed

    /// Such as `1 objeto` or `2 objetos`.
    func text(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        "\(count) \((count == 1 ? words.one : words.many)[language])"
    }

    private var words: (one: LocalizedText, many: LocalizedText) {
        switch self {
        case .objects: (LocalizedText("objeto", "object"), LocalizedText("objetos", "objects"))
        case .items: (LocalizedText("item", "item"), LocalizedText("itens", "items"))
        case .files: (LocalizedText("arquivo", "file"), LocalizedText("arquivos", "files"))
        case .folders: (LocalizedText("pasta", "folder"), LocalizedText("pastas", "folders"))
        case .auditEvents:
            (
                LocalizedText("registro de auditoria", "audit event"),
                LocalizedText("registros de auditoria", "audit events")
            )
        case .copiedFiles:
            (LocalizedText("arquivo copiado", "file copied"), LocalizedText("arquivos copiados", "files copied"))
        case .readAgain: (LocalizedText("relido", "read again"), LocalizedText("relidos", "read again"))
        case .notMoved: (LocalizedText("não movido", "not moved"), LocalizedText("não movidos", "not moved"))
        case .removed: (LocalizedText("removido", "removed"), LocalizedText("removidos", "removed"))
        }
    }
}
