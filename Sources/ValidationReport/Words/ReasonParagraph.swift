import SignatureValidation

/// Why a signature has its verdict, in one paragraph that needs no other knowledge.
struct ReasonParagraph {
    let words: SignatureWords

    private static let established = LocalizedText(
        "O conteúdo é o mesmo que foi assinado, e o valor da assinatura confere com a chave do certificado de {signer} "
            + "(RFC 5652 §5.4 e §5.6). "
            + "O certificado tem cadeia válida até {root}[, e nenhum certificado da cadeia estava revogado na data de "
            + "referência, {time}] (RFC 5280 §6.1 e §6.3).",
        "The content is what was signed, and the signature value verifies with the key of the certificate of {signer} "
            + "(RFC 5652 §5.4, §5.6). "
            + "The certificate has a valid path up to {root}[, and no certificate of the path was revoked at the "
            + "control time, {time}] (RFC 5280 §6.1, §6.3)."
    )
    private static let proven = LocalizedText(
        "Um carimbo do tempo aprovado, de {authority}, prova que a assinatura já existia nessa data (ETSI EN 319 102-1 §5.5.4).",
        "A time-stamp of {authority}, which passed, proves that the signature existed by then (ETSI EN 319 102-1 §5.5.4)."
    )
    private static let unproven = LocalizedText(
        "Nenhum carimbo do tempo prova quando a assinatura foi feita: ela foi julgada na data da validação (ETSI EN 319 102-1 §5.3).",
        "No time-stamp proves when the signature was made: it was judged at the validation time (ETSI EN 319 102-1 §5.3)."
    )

    /// The paragraph.
    var text: String {
        let language = words.language
        let signature = words.signature
        guard !signature.verdict.isPassed else { return passed }
        var sentences = [VerdictText.sentence(signature.verdict)[language]]
        if let reason = MainReason.of(signature.findings, signature.verdict) {
            sentences.append("\(reason.statement(language)) [\(reason.code)\(reason.clause.map { " · \($0)" } ?? "")]")
            sentences += [reason.meaning(language), reason.action(language)].compactMap { $0 }
        }
        return sentences.joined(separator: " ")
    }

    private var passed: String {
        let language = words.language
        let signature = words.signature
        let isRevocationKnown = !signature.revocation.isEmpty
        let values = [
            "signer": words.signerName,
            "root": signature.chain.last { $0.isAnchor }?.name ?? signature.chain.last?.name ?? "…",
            "time": isRevocationKnown ? TimeText.make(signature.judgedAt, language) : nil,
        ].compactMapValues { $0 }
        let first = MessageTemplate.fill(Self.established[language]) { values[$0] }
        guard let bound = signature.timeBound, let authority = bound.authority else {
            return "\(first) \(Self.unproven[language])"
        }
        return first + " " + MessageTemplate.fill(Self.proven[language]) { $0 == "authority" ? authority : nil }
    }
}
