import SignatureValidation

/// The validation processes of ETSI EN 319 102-1 in words.
enum ValidationProcessText {
    static func text(_ process: ValidationProcess) -> LocalizedText {
        switch process {
        case .basic:
            LocalizedText("assinatura básica (ETSI EN 319 102-1 §5.3)", "basic signature (ETSI EN 319 102-1 §5.3)")
        case .withTime:
            LocalizedText(
                "assinatura com tempo (ETSI EN 319 102-1 §5.5)",
                "signature with time (ETSI EN 319 102-1 §5.5)"
            )
        case .archival:
            LocalizedText(
                "assinatura com dados de arquivamento (ETSI EN 319 102-1 §5.6)",
                "signature with archival data (ETSI EN 319 102-1 §5.6)"
            )
        }
    }
}
