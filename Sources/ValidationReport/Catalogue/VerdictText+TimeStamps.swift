import SignatureValidation

/// The sentences for what was stamped, not signed.
extension VerdictText {
    /// One sentence for the verdict on a time-stamp token.
    static func timeStampSentence(_ verdict: Verdict) -> LocalizedText {
        switch verdict {
        case .totalPassed:
            LocalizedText(
                "O carimbo do tempo satisfaz todas as verificações exigidas e prova a hora que declara.",
                "The time-stamp satisfies every check demanded, and proves the time that it states."
            )
        case .totalFailed(let reason): timeStampSentence(reason)
        case .indeterminate(let reason): timeStampSentence(reason) ?? sentence(reason)
        }
    }

    /// One sentence for the verdict on an evidence record.
    static func recordSentence(_ verdict: Verdict) -> LocalizedText {
        switch verdict {
        case .totalPassed:
            LocalizedText(
                "O registro prova a existência de todos os documentos dados, e cada carimbo do tempo valeu até o seguinte.",
                "The record proves that all given objects existed, and each time-stamp held until the next one."
            )
        case .totalFailed(.hashFailure):
            LocalizedText(
                "Um documento, ou um carimbo anterior, não é o que foi carimbado: o resumo criptográfico não confere.",
                "An object, or an earlier time-stamp, is not what was stamped: the digest does not match."
            )
        case .totalFailed, .indeterminate: timeStampSentence(verdict)
        }
    }

    private static func timeStampSentence(_ reason: FailureReason) -> LocalizedText {
        switch reason {
        case .formatFailure:
            LocalizedText(
                "O arquivo não segue o formato da norma e não pode ser verificado.",
                "The file does not follow the format of the standard and cannot be verified."
            )
        case .hashFailure:
            LocalizedText(
                "O conteúdo não é o que foi carimbado: o resumo criptográfico não confere.",
                "The content is not what was stamped: the digest does not match."
            )
        case .signatureCryptoFailure:
            LocalizedText(
                "A cifra assimétrica não confere: o carimbo do tempo não foi feito com a chave do certificado, ou foi "
                    + "alterado.",
                "The time-stamp's signature value does not verify: it was not made with the certificate's key, or was "
                    + "altered."
            )
        case .revoked:
            LocalizedText(
                "Há prova de que o carimbo do tempo foi feito depois de o certificado ter sido revogado.",
                "There is proof that the time-stamp was made after the certificate had been revoked."
            )
        case .expired:
            LocalizedText(
                "Há prova de que o carimbo do tempo foi feito depois de o certificado ter expirado.",
                "There is proof that the time-stamp was made after the certificate had expired."
            )
        case .notYetValid:
            LocalizedText(
                "Há prova de que o carimbo do tempo foi feito antes do início da validade do certificado.",
                "There is proof that the time-stamp was made before the certificate's validity began."
            )
        }
    }

    /// Nil where the sentence for signatures names none.
    private static func timeStampSentence(_ reason: IndeterminationReason) -> LocalizedText? {
        switch reason {
        case .signatureConstraintsFailure:
            LocalizedText(
                "Um atributo ou outra propriedade do carimbo do tempo não atende à política de validação.",
                "An attribute or another property of the time-stamp does not meet the validation policy."
            )
        case .noSigningCertificateFound:
            LocalizedText(
                "O certificado da autoridade de carimbo do tempo não foi encontrado.",
                "The time-stamping authority's certificate was not found."
            )
        case .revokedNoPOE:
            LocalizedText(
                "O certificado foi revogado, e nada prova que o carimbo do tempo é anterior à revogação.",
                "The certificate was revoked, and nothing proves that the time-stamp is older than the revocation."
            )
        case .revokedCANoPOE:
            LocalizedText(
                "Uma autoridade certificadora da cadeia foi revogada, e nada prova que o carimbo do tempo é anterior.",
                "A certification authority of the path was revoked, and nothing proves that the time-stamp is older."
            )
        case .outOfBoundsNoPOE:
            LocalizedText(
                "Um certificado está fora do prazo de validade, e nada prova que o carimbo do tempo foi feito dentro "
                    + "dele.",
                "A certificate is outside its validity, and nothing proves that the time-stamp was made within it."
            )
        case .outOfBoundsNotRevoked:
            LocalizedText(
                "O certificado expirou sem ter sido revogado, e nada prova que o carimbo do tempo é anterior à "
                    + "expiração.",
                "The certificate expired without being revoked, and nothing proves that the time-stamp is older."
            )
        case .cryptoConstraintsFailureNoPOE:
            LocalizedText(
                "Um algoritmo deixou de ser aceito, e nada prova que o carimbo do tempo é anterior a essa data.",
                "An algorithm is no longer accepted, and nothing proves that the time-stamp is older than that date."
            )
        case .noPOE:
            LocalizedText(
                "Falta prova de que o carimbo do tempo já existia antes de um fato que o compromete.",
                "There is no proof that the time-stamp existed before an event that compromises it."
            )
        case .signedDataNotFound:
            LocalizedText(
                "O conteúdo carimbado não foi fornecido.",
                "The stamped content was not given."
            )
        case .chainConstraintsFailure, .certificateChainGeneralFailure, .cryptoConstraintsFailure,
            .policyProcessingError, .signaturePolicyNotAvailable, .timestampOrderFailure, .noCertificateChainFound,
            .revocationOutOfBoundsNoPOE, .tryLater, .generic:
            nil
        }
    }
}
