package import HTTPTransport
package import TimeStampClient
package import ValidationReport

/// The reasons for which an authority's token is not used, in words.
package enum TimeStampReasonText {
    /// The text of a reason; nil for one that nobody here gives.
    package static func text(_ reason: String) -> LocalizedText? {
        if let refusal = AuthorityRefusal(rawValue: reason) { return text(refusal) }
        if let code = HTTPTransportError.Code(rawValue: reason) { return text(code) }
        if reason.hasPrefix("http-status-") {
            let status = reason.dropFirst("http-status-".count)
            return LocalizedText("o servidor respondeu HTTP \(status)", "the server answered HTTP \(status)")
        }
        return LocalRefusalText.text(reason: reason) ?? ReasonStatement.text(for: reason.uppercased())
    }

    package static func text(_ refusal: AuthorityRefusal) -> LocalizedText {
        switch refusal {
        case .quotaExhausted:
            LocalizedText("a cota de pedidos está esgotada por ora", "the quota of requests is used up for now")
        case .stayedAway:
            LocalizedText("a ACT pediu que se espere mais", "the authority asked us to stay away for longer")
        case .digestNotOffered:
            LocalizedText(
                "segundo a configuração, não aceita este algoritmo de resumo",
                "by the configuration it does not take this digest algorithm"
            )
        case .notOpened:
            LocalizedText(
                "a chave ou a pasta da ACT própria não pôde ser aberta",
                "the key or the folder of one's own authority could not be opened"
            )
        case .unreadable:
            LocalizedText("a resposta não é um TimeStampResp legível", "the answer is no readable TimeStampResp")
        case .rejected: LocalizedText("o pedido foi rejeitado", "the request was rejected")
        case .algorithmRejected:
            LocalizedText("o algoritmo de resumo foi rejeitado", "the digest algorithm was rejected")
        case .policyRejected: LocalizedText("a política foi rejeitada", "the policy was rejected")
        case .unableNow:
            LocalizedText("a ACT não pode carimbar agora", "the authority cannot stamp now")
        case .notGranted: LocalizedText("o carimbo não foi concedido", "no token was granted")
        case .tokenMissing:
            LocalizedText("o pedido foi concedido, mas veio sem carimbo", "the request was granted, but no token came")
        case .signerCount:
            LocalizedText("o carimbo não tem exatamente um signatário", "the token has not exactly one signer")
        case .nonceDiffers:
            LocalizedText("o nonce não é o do pedido", "the nonce is not that of the request")
        case .imprintDiffers:
            LocalizedText("o resumo carimbado não é o do pedido", "the imprint is not that of the request")
        case .policyDiffers:
            LocalizedText("a política não é a pedida", "the policy is not the one that was asked for")
        case .timeOutOfBounds:
            LocalizedText(
                "a hora do carimbo está longe demais do relógio desta máquina",
                "the token's time is too far from this machine's clock"
            )
        case .accuracyTooCoarse:
            LocalizedText(
                "a exatidão da hora declarada no carimbo é grande demais para provar algo",
                "the accuracy that the token states for its time is too coarse to prove anything"
            )
        case .certificateMissing:
            LocalizedText(
                "o certificado de quem assinou o carimbo foi pedido e não está nele",
                "the signer's certificate was asked for and is not in the token"
            )
        case .judgementImpossible:
            LocalizedText("não foi possível verificar o carimbo", "the token could not be judged")
        case .pathMissing:
            LocalizedText(
                "a cadeia do carimbo não chega a nenhuma âncora de confiança",
                "the token's path reaches no anchor of the trust store"
            )
        case .proofEnded:
            LocalizedText(
                "pelas revogações e pela política conhecidas, o carimbo já não prova nada",
                "by the revocations and the policy that are known, the token proves nothing already"
            )
        }
    }

    package static func text(_ code: HTTPTransportError.Code) -> LocalizedText {
        switch code {
        case .malformedAddress: LocalizedText("o endereço é inválido", "the address is malformed")
        case .privateAddress:
            LocalizedText(
                "o endereço é da própria rede ou máquina, o que a configuração só permite com allowPrivateAddresses",
                "the address is of the own network or machine, which takes allowPrivateAddresses in the configuration"
            )
        case .redirectRefused:
            LocalizedText(
                "o servidor redireciona para onde não se pode ir",
                "the server redirects to where nobody may go"
            )
        case .tooManyRedirects: LocalizedText("redirecionamentos demais", "too many redirections")
        case .noAuthorities:
            LocalizedText(
                "https sem autoridades configuradas (authorities)",
                "https, and no authorities are configured"
            )
        case .insecure:
            LocalizedText("a conexão TLS não pôde ser verificada", "the TLS connection could not be verified")
        case .clientCertificate:
            LocalizedText(
                "o certificado de cliente ou sua chave não pode ser usado",
                "the client's certificate or key cannot be used"
            )
        case .secret:
            LocalizedText(
                "o arquivo de credenciais não pode ser lido, está aberto a todos ou não tem usuário:senha",
                "the file of credentials cannot be read, is open to everybody, or has no user:password"
            )
        case .unresolved: LocalizedText("o nome do servidor não tem endereço", "the host's name has no address")
        case .unreachable: LocalizedText("ninguém atende no endereço", "nobody answers at the address")
        case .timedOut: LocalizedText("não houve resposta a tempo", "no answer came in time")
        case .tooLarge: LocalizedText("a resposta é grande demais", "the answer is too large")
        case .broken:
            LocalizedText("a conexão caiu, ou a resposta não é HTTP", "the connection broke, or the answer is not HTTP")
        case .unavailable: LocalizedText("a libcurl falhou", "libcurl failed")
        }
    }
}
