import ValidationReport

/// The languages of what `lastro trust` prints.
package enum TrustLanguage: Sendable, Hashable, CaseIterable {
    case portuguese
    case english
}

/// The words of what `lastro trust` prints, in both languages.
struct TrustText {
    private let portuguese: String
    private let english: String

    private init(_ portuguese: String, _ english: String) {
        self.portuguese = portuguese
        self.english = english
    }

    subscript(language: TrustLanguage) -> String { language == .portuguese ? portuguese : english }

    /// The code and what the catalogue says about it.
    static func reason(_ code: String, _ detail: String, _ language: TrustLanguage) -> String {
        let report: ReportLanguage = language == .portuguese ? .portuguese : .english
        return "[\(code)] " + TrustReasonText.statement(code, detail: detail, report)
    }

    static let store = TrustText("Repositório de confiança", "Trust store")
    static let trusted = TrustText("raízes confiáveis", "trusted roots")
    static let named = TrustText("apenas reconhecida, não confiável", "recognised by name only, not trusted")
    static let present = TrustText("presente", "present")
    static let absent = TrustText("só a impressão digital; falta o certificado", "pin only; the certificate is missing")
    static let unusable = TrustText("presente, chave inutilizável", "present, key unusable")
    static let certificates = TrustText("Certificados de AC", "CA certificates")
    static let intact = TrustText("íntegro", "intact")
    static let damaged = TrustText("DANIFICADO", "DAMAGED")
    static let roots = TrustText("Raízes conferidas", "Roots verified")
    static let pins = TrustText("Impressões digitais", "Pins")
    static let added = TrustText("incluído", "added")
    static let alreadyPresent = TrustText("já presente", "present")
    static let refused = TrustText("recusado", "refused")
    static let pinned = TrustText("Raiz incluída", "Root pinned")
    static let alreadyPinned = TrustText("A raiz já constava", "The root was pinned already")
}
