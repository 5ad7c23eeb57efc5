import SignatureValidation

extension VerdictText {
    static func sentence(_ reason: IndeterminationReason) -> LocalizedText {
        switch reason {
        case .signatureConstraintsFailure:
            LocalizedText(
                "Um atributo ou outra propriedade da assinatura não atende à política de validação.",
                "An attribute or another property of the signature does not meet the validation policy."
            )
        case .chainConstraintsFailure:
            LocalizedText(
                "A cadeia de certificação existe, mas não atende à política de validação.",
                "There is a certification path, but it does not meet the validation policy."
            )
        case .certificateChainGeneralFailure:
            LocalizedText(
                "A cadeia de certificação não pôde ser validada.",
                "The certification path could not be validated."
            )
        case .cryptoConstraintsFailure:
            LocalizedText(
                "Um algoritmo ou tamanho de chave não é aceito pela política de validação em data alguma.",
                "An algorithm or key size is not accepted by the validation policy at any date."
            )
        case .policyProcessingError:
            LocalizedText(
                "A política de assinatura não pôde ser processada.",
                "The signature policy could not be processed."
            )
        case .signaturePolicyNotAvailable:
            LocalizedText(
                "A política de assinatura indicada não está disponível.",
                "The signature policy that is named is not available."
            )
        case .timestampOrderFailure:
            LocalizedText(
                "As datas dos carimbos do tempo contradizem-se.",
                "The times of the time-stamps contradict one another."
            )
        case .noSigningCertificateFound:
            LocalizedText(
                "O certificado do signatário não foi encontrado.",
                "The signing certificate was not found."
            )
        case .noCertificateChainFound:
            LocalizedText(
                "Não foi encontrada cadeia de certificação até uma raiz confiável.",
                "No certification path up to a trusted root was found."
            )
        case .revokedNoPOE:
            LocalizedText(
                "O certificado foi revogado, e nada prova que a assinatura é anterior à revogação.",
                "The certificate was revoked, and nothing proves that the signature is older than the revocation."
            )
        case .revokedCANoPOE:
            LocalizedText(
                "Uma autoridade certificadora da cadeia foi revogada, e nada prova que a assinatura é anterior.",
                "A certification authority of the path was revoked, and nothing proves that the signature is older."
            )
        case .outOfBoundsNoPOE:
            LocalizedText(
                "Um certificado está fora do prazo de validade, e nada prova que a assinatura foi feita dentro dele.",
                "A certificate is outside its validity, and nothing proves that the signature was made within it."
            )
        case .outOfBoundsNotRevoked:
            LocalizedText(
                "O certificado expirou sem ter sido revogado, e nada prova que a assinatura é anterior à expiração.",
                "The certificate expired without being revoked, and nothing proves that the signature is older."
            )
        case .revocationOutOfBoundsNoPOE:
            LocalizedText(
                "A prova de revogação foi assinada fora do prazo de validade de quem a emitiu.",
                "The revocation evidence was signed outside the validity of its issuer."
            )
        case .cryptoConstraintsFailureNoPOE:
            LocalizedText(
                "Um algoritmo deixou de ser aceito, e nada prova que a assinatura é anterior a essa data.",
                "An algorithm is no longer accepted, and nothing proves that the signature is older than that date."
            )
        case .noPOE:
            LocalizedText(
                "Falta prova de que a assinatura já existia antes de um fato que a compromete.",
                "There is no proof that the signature existed before an event that compromises it."
            )
        case .tryLater:
            LocalizedText(
                "Falta prova de revogação (LCR ou OCSP) que cubra a data de referência.",
                "There is no revocation evidence (CRL or OCSP) that covers the control time."
            )
        case .signedDataNotFound:
            LocalizedText(
                "O conteúdo assinado não foi fornecido.",
                "The signed content was not given."
            )
        case .generic:
            LocalizedText(
                "A validação não chegou a uma conclusão; os motivos estão abaixo.",
                "The validation came to no conclusion; the reasons stand below."
            )
        }
    }
}
