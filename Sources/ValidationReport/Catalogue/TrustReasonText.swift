/// What the catalogue says about a certificate that an import refused, or a file that needs repair.
package enum TrustReasonText {
    /// The statement of a code of the trust store; the code itself where the catalogue does not know it.
    ///
    /// `detail` is what was found: a name, an identifier, the reader's word.
    package static func statement(_ code: String, detail: String, _ language: ReportLanguage) -> String {
        guard let text = ReasonCatalogue.text(for: code) else { return code }
        let detail = detail.isEmpty ? nil : SafeText.make(words[detail]?[language] ?? detail)
        return MessageTemplate.fill(text[language].statement) { $0 == "detail" ? detail : nil }
    }

    /// What the import says of files in words of its own.
    private static let words = Dictionary(
        [
            LocalizedText("nem PEM, nem DER, nem PKCS #7, nem ZIP", "neither PEM, DER, PKCS #7 nor ZIP"),
            LocalizedText("certificado dentro do PKCS #7", "certificate inside PKCS #7"),
            LocalizedText("PKCS #7 sem certificados", "PKCS #7 without certificates"),
        ].map { ($0.english, $0) }
    ) { first, _ in first }
}
