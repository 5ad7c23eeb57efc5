/// Signature acceptance (EN 319 102-1 §5.2.8).
enum AcceptanceReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "SAV-SIGNINGTIME-MISSING",
            "ETSI EN 319 102-1 §5.2.8.4.2.1; RFC 5652 §11.3",
            pt: ReasonPassage(
                "A assinatura não declara a data em que foi feita.",
                meaning: """
                    A data declarada não prova nada por si; sem ela, apenas o carimbo do tempo ou a data desta validação \
                    servem de referência.
                    """,
                action: "Se a data importar ao caso, procure um carimbo do tempo ou outra prova."
            ),
            en: ReasonPassage(
                "The signature does not state when it was made.",
                meaning: """
                    A claimed time proves nothing by itself; without it, only a time-stamp or the time of this \
                    validation gives a date.
                    """,
                action: "If the date matters, look for a time-stamp or another proof."
            )
        ),
        ReasonText(
            "SAV-SIGNINGTIME-AFTER-POE",
            "ETSI EN 319 102-1 §5.5.4",
            pt: ReasonPassage(
                "A data declarada pelo signatário ({claimed}) é posterior à data provada ({proven}).",
                meaning: """
                    A assinatura já existia antes da data que declara: o relógio do signatário estava errado, ou a data \
                    foi forjada.
                    """,
                action: """
                    Peça ao signatário que explique a divergência; considere como data a que o carimbo do tempo prova.
                    """
            ),
            en: ReasonPassage(
                "The time claimed by the signer ({claimed}) is later than the proven one ({proven}).",
                meaning: """
                    The signature existed before the time that it claims: the signer's clock was wrong, or the time was \
                    forged.
                    """,
                action: "Ask the signer to explain the difference; take the time that the time-stamp proves."
            )
        ),
        ReasonText(
            "SAV-ALGORITHMPROTECTION-MISMATCH",
            "RFC 6211 §2",
            pt: ReasonPassage(
                """
                Os algoritmos protegidos pelo atributo CMSAlgorithmProtection não são os usados na assinatura.
                """,
                meaning: "Os identificadores dos algoritmos foram trocados depois da assinatura.",
                action: """
                    Peça ao signatário, ou a quem enviou o arquivo, uma cópia íntegra do original; se o defeito \
                    persistir, será necessária nova assinatura.
                    """
            ),
            en: ReasonPassage(
                """
                The algorithms protected by the CMSAlgorithmProtection attribute are not those of the signature.
                """,
                meaning: "The algorithm identifiers were changed after signing.",
                action: """
                    Ask the signer, or whoever sent the file, for an intact copy of the original; if the defect remains, \
                    it must be signed anew.
                    """
            )
        ),
        ReasonText(
            "SAV-DIGEST-ALGORITHM-MISMATCH",
            "RFC 5652 §5.3; RFC 5754 §3",
            pt: ReasonPassage(
                "A assinatura declara o resumo {stated} e usa {used}.",
                meaning: "Os dois identificadores devem indicar o mesmo algoritmo de resumo.",
                action: """
                    Comunique o defeito ao fornecedor do programa que gerou a assinatura e, se for preciso, peça nova \
                    assinatura.
                    """
            ),
            en: ReasonPassage(
                "The signature states the digest {stated} and uses {used}.",
                meaning: "Both identifiers must name the same digest algorithm.",
                action: """
                    Report the defect to the vendor of the signing software and, if need be, ask for a new signature.
                    """
            )
        ),
        ReasonText(
            "SAV-ALGORITHM-NOT-TRUSTED",
            "ETSI EN 319 102-1 §5.2.8.4.4; ETSI TS 119 312",
            pt: ReasonPassage(
                "O resumo {algorithm} não é aceito na data de referência {at}[ (aceito até {until})].",
                meaning: """
                    O algoritmo já não oferece segurança nessa data: outro documento poderia ter o mesmo resumo.
                    """,
                action: """
                    Se houver carimbo do tempo ou outra prova de que a assinatura já existia antes dessa data, junte-a e \
                    repita a validação.
                    """
            ),
            en: ReasonPassage(
                """
                The digest {algorithm} is not accepted at the control time {at}[ (accepted until {until})].
                """,
                meaning: """
                    The algorithm gives no security at that date any more: another document could have the same digest.
                    """,
                action: """
                    If there is a time-stamp or another proof that the signature existed before that date, add it and \
                    validate again.
                    """
            )
        ),
        ReasonText(
            "SAV-ESS-DIGEST-NOT-TRUSTED",
            "ETSI EN 319 102-1 §5.2.8.4.4; RFC 5035 §5.4",
            pt: ReasonPassage(
                """
                A referência ao certificado do signatário usa o resumo {algorithm}, que não é aceito na data de \
                referência {at}[ (aceito até {until})].
                """,
                meaning: """
                    O certificado continua autenticado pela assinatura de quem o emitiu; só a referência a ele, entre os \
                    atributos assinados, é mais fraca do que o recomendado.
                    """,
                action: """
                    Se houver carimbo do tempo ou outra prova de que a assinatura já existia antes dessa data, junte-a; \
                    em novas assinaturas, use o atributo signing-certificate-v2.
                    """
            ),
            en: ReasonPassage(
                """
                The reference to the signer's certificate uses the digest {algorithm}, which is not accepted at the \
                control time {at}[ (accepted until {until})].
                """,
                meaning: """
                    The certificate is still authenticated by its issuer's signature; only the reference to it among \
                    the signed attributes is weaker than recommended.
                    """,
                action: """
                    If there is a time-stamp or another proof that the signature existed before that date, add it; in \
                    new signatures, use the attribute signing-certificate-v2.
                    """
            )
        ),
        ReasonText(
            "SAV-KEY-TOO-SMALL",
            "ETSI EN 319 102-1 §5.2.8.4.4; ETSI TS 119 312",
            pt: ReasonPassage(
                """
                A chave do signatário, {algorithm}, não é aceita na data de referência {at}[ (aceita até {until})].
                """,
                meaning: """
                    Uma chave desse tamanho já não oferece segurança nessa data: outra pessoa poderia ter feito a \
                    assinatura.
                    """,
                action: """
                    Se houver carimbo do tempo ou outra prova de que a assinatura já existia antes dessa data, junte-a e \
                    repita a validação.
                    """
            ),
            en: ReasonPassage(
                """
                The signer's key, {algorithm}, is not accepted at the control time {at}[ (accepted until {until})].
                """,
                meaning: """
                    A key of that size gives no security at that date any more: somebody else could have made the \
                    signature.
                    """,
                action: """
                    If there is a time-stamp or another proof that the signature existed before that date, add it and \
                    validate again.
                    """
            )
        ),
        ReasonText(
            "SAV-COUNTERSIGNATURE-NOT-PASSED",
            "RFC 5652 §11.4; ETSI EN 319 122-1 §5.2.7",
            pt: ReasonPassage(
                "Uma contra-assinatura não foi aprovada[ ({reason})].",
                meaning: """
                    A contra-assinatura é assinatura de outra pessoa sobre esta; o defeito dela está descrito no seu \
                    próprio bloco.
                    """,
                action: "Veja os motivos no bloco da contra-assinatura."
            ),
            en: ReasonPassage(
                "A counter-signature did not pass[ ({reason})].",
                meaning: """
                    A counter-signature is another person's signature over this one; its defect stands in its own block.
                    """,
                action: "See the reasons in the block of the counter-signature."
            )
        ),
    ]
}
