/// The languages in which reports are written; both catalogues are complete.
package enum ReportLanguage: String, Sendable, Hashable, CaseIterable {
    case portuguese = "pt-BR"
    case english = "en"
}
