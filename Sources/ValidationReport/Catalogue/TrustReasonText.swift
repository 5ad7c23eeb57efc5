/// What the catalogue says about a certificate that an import refused, or a file that needs repair.
package enum TrustReasonText {
    /// The statement of a code of the trust store; the code itself where the catalogue does not know it.
    ///
    /// `detail` is what was found: a name, an identifier, the reader's word.
    package static func statement(_ code: String, detail: String, _ language: ReportLanguage) -> String {
        guard let text = ReasonCatalogue.text(for: code) else { return code }
        let detail = detail.isEmpty ? nil : SafeText.make(detail)
        return MessageTemplate.fill(text[language].statement) { $0 == "detail" ? detail : nil }
    }
}
