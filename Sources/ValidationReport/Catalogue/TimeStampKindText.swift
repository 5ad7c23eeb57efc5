import SignatureValidation

/// What a token stands for, in words.
enum TimeStampKindText {
    static func text(_ kind: ParsedTimeStamp.Kind) -> LocalizedText {
        switch kind {
        case .content: LocalizedText("carimbo do tempo do conteúdo", "content time-stamp")
        case .signature: LocalizedText("carimbo do tempo da assinatura", "signature time-stamp")
        case .signatureAndReferences:
            LocalizedText(
                "carimbo do tempo da assinatura e das referências",
                "time-stamp over the signature and the references"
            )
        case .references: LocalizedText("carimbo do tempo das referências", "time-stamp over the references")
        case .archive: LocalizedText("carimbo do tempo de arquivamento", "archive time-stamp")
        case .documentTimeStamp: LocalizedText("carimbo do tempo do documento", "document time-stamp")
        case .relatedInformation:
            LocalizedText(
                "carimbo do tempo da assinatura nos dados de validação (VRI)",
                "time-stamp of the signature in the validation data (VRI)"
            )
        case .evidenceRecord:
            LocalizedText("carimbo do tempo do registro de evidência", "time-stamp of the evidence record")
        case .standalone: LocalizedText("carimbo do tempo avulso", "stand-alone time-stamp")
        }
    }
}
