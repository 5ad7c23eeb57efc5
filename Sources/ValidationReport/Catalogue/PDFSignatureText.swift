/// The words for signatures of PDF files.
enum PDFSignatureText {
    static func role(_ role: PDFSignatureEntry.Role) -> LocalizedText {
        switch role {
        case .approval: LocalizedText("assinatura", "signature")
        case .certification: LocalizedText("assinatura de certificação", "certification signature")
        case .documentTimeStamp: LocalizedText("carimbo do tempo do documento", "document time-stamp")
        case .usageRights: LocalizedText("assinatura de direitos de uso", "usage rights signature")
        }
    }

    /// What a certification signature lets happen after it (ISO 32000-2 §12.8.2.2, table 257).
    static func certification(_ level: Int) -> LocalizedText {
        switch level {
        case 1:
            LocalizedText(
                "certifica o documento e não permite alteração (DocMDP P=1), salvo dados de validação e carimbos do tempo",
                "certifies the document and allows no change (DocMDP P=1) but validation data and time-stamps"
            )
        case 2:
            LocalizedText(
                "certifica o documento e permite preencher formulários e assinar (DocMDP P=2)",
                "certifies the document and allows to fill in forms and to sign (DocMDP P=2)"
            )
        case 3:
            LocalizedText(
                "certifica o documento e permite preencher formulários, assinar e anotar (DocMDP P=3)",
                "certifies the document and allows to fill in forms, to sign and to annotate (DocMDP P=3)"
            )
        default:
            LocalizedText("certifica o documento (DocMDP P=\(level))", "certifies the document (DocMDP P=\(level))")
        }
    }
}
