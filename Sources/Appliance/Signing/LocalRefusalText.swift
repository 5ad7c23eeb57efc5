package import SignatureCreation
package import ValidationReport

/// Why a local authority gave no token, in words.
package enum LocalRefusalText {
    package static func text(_ refusal: TimeStampRefusal) -> LocalizedText {
        switch refusal {
        case .malformedRequest: LocalizedText("o pedido não é um TimeStampReq", "the request is not a TimeStampReq")
        case .unknownVersion: LocalizedText("a versão do pedido não é 1", "the version of the request is not 1")
        case .unacceptedDigest:
            LocalizedText("o algoritmo de resumo não é aceito", "the digest algorithm is not accepted")
        case .wrongDigestLength:
            LocalizedText(
                "o resumo não tem o comprimento de seu algoritmo",
                "the hashed message is not as long as its algorithm makes it"
            )
        case .unacceptedPolicy:
            LocalizedText("a política pedida não é a desta ACT", "the policy is not the one of this authority")
        case .unacceptedExtension:
            LocalizedText("uma extensão do pedido não é conhecida", "an extension of the request is not known")
        case .clockBehind:
            LocalizedText(
                "o relógio está atrás do último carimbo emitido",
                "the clock is behind the last token that was issued"
            )
        case .clockUntrusted:
            LocalizedText("o relógio não está sincronizado", "the clock is not synchronized")
        case .certificateNotValid:
            LocalizedText("o certificado da ACT não está válido agora", "the authority's certificate is not valid now")
        case .signing: LocalizedText("a chave não assinou", "the key did not sign")
        case .ledger: LocalizedText("o registro não pôde ser gravado", "the record could not be written")
        }
    }
}

extension ApplianceError {
    /// A request that got no token of a local authority.
    init(refused refusal: TimeStampRefusal, subject: String) {
        if case .signing(let cause) = refusal {
            self.init(signing: cause, subject: subject)
            return
        }
        let text = LocalRefusalText.text(refusal)
        let kind: Kind =
            switch refusal {
            case .malformedRequest, .unknownVersion, .unacceptedDigest, .wrongDigestLength, .unacceptedPolicy,
                .unacceptedExtension:
                .unreadableInput
            case .clockBehind, .clockUntrusted, .certificateNotValid, .signing: .unavailable
            case .ledger: .inputOutput
            }
        self.init(
            kind,
            text: LocalizedText("\(subject): \(text.portuguese)", "\(subject): \(text.english)"),
            nextStep: kind == .unreadableInput
                ? LocalizedText("corrija o pedido", "correct the request")
                : LocalizedText("verifique relógio, certificado e disco", "check clock, certificate and disk")
        )
    }
}
