import SignatureValidation

/// The words of verdicts: those of ITI's official validator, with one sentence for each sub-indication of
/// ETSI EN 319 102-1 §5.1.3.
enum VerdictText {
    /// The big word.
    static func word(_ indication: Indication) -> LocalizedText {
        switch indication {
        case .totalPassed: LocalizedText("APROVADA", "PASSED")
        case .totalFailed: LocalizedText("REPROVADA", "FAILED")
        case .indeterminate: LocalizedText("INDETERMINADA", "INDETERMINATE")
        }
    }

    /// The value of `verdict` in JSON, the same in every language.
    static func identifier(_ indication: Indication) -> String {
        switch indication {
        case .totalPassed: "aprovado"
        case .totalFailed: "reprovado"
        case .indeterminate: "indeterminado"
        }
    }

    /// One sentence for the verdict.
    static func sentence(_ verdict: Verdict) -> LocalizedText {
        switch verdict {
        case .totalPassed:
            LocalizedText(
                "A assinatura satisfaz todas as verificações exigidas pela política de validação.",
                "The signature satisfies every check that the validation policy demands."
            )
        case .totalFailed(let reason): sentence(reason)
        case .indeterminate(let reason): sentence(reason)
        }
    }

    static func sentence(_ reason: FailureReason) -> LocalizedText {
        switch reason {
        case .formatFailure:
            LocalizedText(
                "O arquivo não segue o formato da norma, e a assinatura não pode ser verificada.",
                "The file does not follow the format of the standard, and the signature cannot be verified."
            )
        case .hashFailure:
            LocalizedText(
                "O conteúdo não é o que foi assinado: o resumo criptográfico não confere.",
                "The content is not what was signed: the digest does not match."
            )
        case .signatureCryptoFailure:
            LocalizedText(
                "A cifra assimétrica não confere: a assinatura não foi feita com a chave do certificado, ou foi alterada.",
                "The signature value does not verify: it was not made with the certificate's key, or was altered."
            )
        case .revoked:
            LocalizedText(
                "Há prova de que a assinatura foi feita depois de o certificado ter sido revogado.",
                "There is proof that the signature was made after the certificate had been revoked."
            )
        case .expired:
            LocalizedText(
                "Há prova de que a assinatura foi feita depois de o certificado ter expirado.",
                "There is proof that the signature was made after the certificate had expired."
            )
        case .notYetValid:
            LocalizedText(
                "Há prova de que a assinatura foi feita antes do início da validade do certificado.",
                "There is proof that the signature was made before the certificate's validity began."
            )
        }
    }
}
