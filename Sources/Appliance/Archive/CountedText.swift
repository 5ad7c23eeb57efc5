import ValidationReport

/// A number with its noun, which agrees with it: one alone takes the singular.
enum CountedText {
    static func make(
        _ count: some BinaryInteger,
        one: LocalizedText,
        many: LocalizedText,
        _ language: ReportLanguage
    ) -> String {
        "\(count) \((count == 1 ? one : many)[language])"
    }

    /// Such as `1 objeto` or `2 objetos`.
    static func objects(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        make(
            count,
            one: LocalizedText("objeto", "object"),
            many: LocalizedText("objetos", "objects"),
            language
        )
    }

    /// Such as `1 item` or `2 itens`.
    static func items(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        make(count, one: LocalizedText("item", "item"), many: LocalizedText("itens", "items"), language)
    }

    /// Such as `1 arquivo` or `2 arquivos`.
    static func files(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        make(count, one: LocalizedText("arquivo", "file"), many: LocalizedText("arquivos", "files"), language)
    }

    /// Such as `1 relido` or `2 relidos`.
    static func readAgain(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        make(
            count,
            one: LocalizedText("relido", "read again"),
            many: LocalizedText("relidos", "read again"),
            language
        )
    }

    /// Such as `1 registro de auditoria` or `2 registros de auditoria`.
    static func auditEvents(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        make(
            count,
            one: LocalizedText("registro de auditoria", "audit event"),
            many: LocalizedText("registros de auditoria", "audit events"),
            language
        )
    }

    /// Such as `1 pasta` or `2 pastas`.
    static func folders(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        make(count, one: LocalizedText("pasta", "folder"), many: LocalizedText("pastas", "folders"), language)
    }

    /// Such as `1 não movido` or `2 não movidos`.
    static func notMoved(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        make(
            count,
            one: LocalizedText("não movido", "not moved"),
            many: LocalizedText("não movidos", "not moved"),
            language
        )
    }

    /// Such as `1 arquivo copiado` or `2 arquivos copiados`.
    static func copiedFiles(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        make(
            count,
            one: LocalizedText("arquivo copiado", "file copied"),
            many: LocalizedText("arquivos copiados", "files copied"),
            language
        )
    }

    /// Such as `1 removido` or `2 removidos`.
    static func removed(_ count: some BinaryInteger, _ language: ReportLanguage) -> String {
        make(
            count,
            one: LocalizedText("removido", "removed"),
            many: LocalizedText("removidos", "removed"),
            language
        )
    }
}
