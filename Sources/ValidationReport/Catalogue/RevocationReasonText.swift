/// The reasons for a revocation (RFC 5280 §5.3.1) in words, by their names in the standard.
enum RevocationReasonText {
    private static let texts = [
        "unspecified": LocalizedText("não especificado", "unspecified"),
        "keyCompromise": LocalizedText("comprometimento da chave", "key compromise"),
        "cACompromise": LocalizedText("comprometimento da chave da autoridade", "compromise of the authority's key"),
        "affiliationChanged": LocalizedText("mudança de vínculo do titular", "affiliation changed"),
        "superseded": LocalizedText("substituição do certificado", "superseded"),
        "cessationOfOperation": LocalizedText("fim do uso do certificado", "cessation of operation"),
        "certificateHold": LocalizedText("suspensão", "hold"),
        "removeFromCRL": LocalizedText("retirada da lista", "removed from the list"),
        "privilegeWithdrawn": LocalizedText("privilégio retirado", "privilege withdrawn"),
        "aACompromise": LocalizedText(
            "comprometimento da autoridade de atributos",
            "compromise of the attribute authority"
        ),
    ]

    /// The words; nil for a name that the standard does not have.
    static func text(_ name: String) -> LocalizedText? { texts[name] }
}
