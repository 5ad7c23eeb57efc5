/// What codes say of time-stamps and evidence records, where the words for signatures would be wrong.
enum StampedReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "CV-MESSAGEDIGEST-MISMATCH",
            "ETSI EN 319 102-1 §5.2.7; RFC 5652 §5.6",
            pt: ReasonPassage(
                """
                Resumo criptográfico incorreto: o conteúdo do carimbo do tempo não é o que a autoridade assinou[ (objeto \
                {object})].
                """,
                meaning: """
                    O carimbo foi alterado, ainda que em um só byte. Resumo {algorithm} do que foi assinado: {stated}; \
                    do que está no carimbo: {actual}.
                    """,
                action: "Procure uma cópia íntegra do carimbo ou outra prova do tempo."
            ),
            en: ReasonPassage(
                """
                The digest does not match: the content of the time-stamp is not what the authority signed[ (object \
                {object})].
                """,
                meaning: """
                    The time-stamp was changed, if only in one byte. {algorithm} digest of what was signed: {stated}; of \
                    what is in the time-stamp: {actual}.
                    """,
                action: "Look for an intact copy of the time-stamp or another proof of time."
            )
        ),
        ReasonText(
            "XCV-CERT-REVOKED",
            "RFC 5280 §6.3.3; ETSI EN 319 102-1 §5.2.6.4",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] foi revogado em {revocationDate}[; motivo: {reason}].",
                meaning: """
                    Na data de referência, o certificado já estava revogado, e nada prova que o carimbo é anterior à \
                    revogação.
                    """,
                action: """
                    Só uma prova de que o carimbo já existia antes da revogação, como outro carimbo do tempo ou um \
                    registro de evidência que o cubra, pode salvá-lo; sem essa prova, não o aceite.
                    """
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] was revoked at {revocationDate}[; reason: {reason}].",
                meaning: """
                    At the control time, the certificate was revoked, and nothing proves that the time-stamp is older \
                    than the revocation.
                    """,
                action: """
                    Only a proof that the time-stamp existed before the revocation, such as another time-stamp or an \
                    evidence record that covers it, can save it; without one, do not accept it.
                    """
            )
        ),
        ReasonText(
            "XCV-CERT-EXPIRED",
            "RFC 5280 §6.1.3 (a)(2)",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] expirou em {notAfter}; a data de referência é {time}.",
                meaning: """
                    Na data de referência, o certificado já não valia, e nada prova que o carimbo é anterior.
                    """,
                action: """
                    Se houver prova de que o carimbo já existia antes dessa data, como outro carimbo do tempo ou um \
                    registro de evidência que o cubra, junte-a e repita a validação.
                    """
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] expired at {notAfter}; the control time is {time}.",
                meaning: """
                    At the control time, the certificate was no longer valid, and nothing proves that the time-stamp is \
                    older.
                    """,
                action: """
                    If there is a proof that the time-stamp existed before that date, such as another time-stamp or an \
                    evidence record that covers it, add it and validate again.
                    """
            )
        ),
        ReasonText(
            "XCV-SIGNER-EXPIRED-NOT-REVOKED",
            "ETSI EN 319 102-1 §5.2.6.4",
            pt: ReasonPassage(
                "O certificado da autoridade de carimbo do tempo não foi revogado até expirar.",
                meaning: """
                    Basta a prova de que o carimbo foi feito antes da expiração para que ele possa ser aprovado.
                    """,
                action: """
                    Se houver prova de que o carimbo já existia antes dessa data, como outro carimbo do tempo ou um \
                    registro de evidência que o cubra, junte-a e repita a validação.
                    """
            ),
            en: ReasonPassage(
                "The time-stamping authority's certificate was not revoked until it expired.",
                meaning: "A proof that the time-stamp was made before the expiry is enough for it to pass.",
                action: """
                    If there is a proof that the time-stamp existed before that date, such as another time-stamp or an \
                    evidence record that covers it, add it and validate again.
                    """
            )
        ),
        ReasonText(
            "XCV-CHAIN-ALGORITHM-NOT-TRUSTED",
            "ETSI EN 319 102-1 §5.2.6.4; ETSI TS 119 312",
            pt: ReasonPassage(
                """
                Um certificado da cadeia, ou a prova de que não foi revogado, está assinado com {algorithm}, que não é aceito \
                na data de referência {at}[ (aceito até {until})].
                """,
                meaning: "O algoritmo já não oferece segurança nessa data; o que ele assina poderia ter sido forjado.",
                action: """
                    Se houver prova de que o carimbo já existia antes dessa data, como outro carimbo do tempo ou um \
                    registro de evidência que o cubra, junte-a e repita a validação.
                    """
            ),
            en: ReasonPassage(
                """
                A certificate of the path, or the revocation data for it, is signed with {algorithm}, which is not \
                accepted at the control time {at}[ (accepted until {until})].
                """,
                meaning: "The algorithm gives no security at that date any more; what it signs could have been forged.",
                action: """
                    If there is a proof that the time-stamp existed before that date, such as another time-stamp or an \
                    evidence record that covers it, add it and validate again.
                    """
            )
        ),
        ReasonText(
            "XCV-CHAIN-KEY-TOO-SMALL",
            "ETSI EN 319 102-1 §5.2.6.4; ETSI TS 119 312",
            pt: ReasonPassage(
                """
                Uma autoridade da cadeia, ou quem atesta a revogação, tem chave {algorithm}, que não é aceita na data \
                de referência {at}[ (aceita até {until})].
                """,
                meaning: "Uma chave desse tamanho já não oferece segurança nessa data.",
                action: """
                    Se houver prova de que o carimbo já existia antes dessa data, como outro carimbo do tempo ou um \
                    registro de evidência que o cubra, junte-a e repita a validação.
                    """
            ),
            en: ReasonPassage(
                """
                An authority of the path, or who vouches for revocation, has a key {algorithm}, which is not accepted \
                at the control time {at}[ (accepted until {until})].
                """,
                meaning: "A key of that size gives no security at that date any more.",
                action: """
                    If there is a proof that the time-stamp existed before that date, such as another time-stamp or an \
                    evidence record that covers it, add it and validate again.
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
                    Se houver prova de que o carimbo já existia antes dessa data, como outro carimbo do tempo ou um \
                    registro de evidência que o cubra, junte-a e repita a validação.
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
                    If there is a proof that the time-stamp existed before that date, such as another time-stamp or an \
                    evidence record that covers it, add it and validate again.
                    """
            )
        ),
        ReasonText(
            "SAV-KEY-TOO-SMALL",
            "ETSI EN 319 102-1 §5.2.8.4.4; ETSI TS 119 312",
            pt: ReasonPassage(
                """
                A chave da autoridade de carimbo do tempo, {algorithm}, não é aceita na data de referência {at}[ (aceita até {until})].
                """,
                meaning: """
                    Uma chave desse tamanho já não oferece segurança nessa data: outra pessoa poderia ter feito o \
                    carimbo.
                    """,
                action: """
                    Se houver prova de que o carimbo já existia antes dessa data, como outro carimbo do tempo ou um \
                    registro de evidência que o cubra, junte-a e repita a validação.
                    """
            ),
            en: ReasonPassage(
                """
                The time-stamping authority's key, {algorithm}, is not accepted at the control time {at}[ (accepted until {until})].
                """,
                meaning: """
                    A key of that size gives no security at that date any more: somebody else could have made the \
                    time-stamp.
                    """,
                action: """
                    If there is a proof that the time-stamp existed before that date, such as another time-stamp or an \
                    evidence record that covers it, add it and validate again.
                    """
            )
        ),
        ReasonText(
            "XCV-CHAIN-NOT-FOUND",
            "ETSI EN 319 102-1 §5.2.6; RFC 5280 §6.1",
            pt: ReasonPassage(
                "Cadeia de certificação incompleta: falta o certificado do emissor[ “{issuer}”].",
                meaning: """
                    Sem o certificado do emissor, não se pode ligar a autoridade de carimbo do tempo a uma raiz confiável; \
                    isso não quer dizer que o carimbo seja falso.
                    """,
                action: """
                    Obtenha o certificado da autoridade indicada e forneça-o com --certificates, ou importe-o com \
                    “lastro trust import”.
                    """
            ),
            en: ReasonPassage(
                "The certification path is incomplete: the issuer's certificate is missing[, “{issuer}”].",
                meaning: """
                    Without it, the time-stamping authority cannot be tied to a trusted root; that does not mean that \
                    the time-stamp is false.
                    """,
                action: """
                    Get the certificate of the authority named and give it with --certificates, or import it with \
                    “lastro trust import”.
                    """
            )
        ),
        ReasonText(
            "XCV-ANCHOR-NOT-ICPBRASIL",
            "MP 2.200-2/2001, art. 10; Lei 14.063/2020, art. 4",
            pt: ReasonPassage(
                "A cadeia de certificação não termina em uma raiz da ICP-Brasil.",
                meaning: """
                    Só com uma dessas raízes há carimbo do tempo da ICP-Brasil, com a presunção legal que lhe cabe; pode \
                    haver outro valor probatório.
                    """,
                action: """
                    Verifique se as partes admitiram carimbos desta autoridade, ou peça um carimbo a uma ACT credenciada \
                    na ICP-Brasil.
                    """
            ),
            en: ReasonPassage(
                "The certification path does not end at a root of ICP-Brasil.",
                meaning: """
                    Only with one of those roots is there a time-stamp of ICP-Brasil, with its legal presumption; it may \
                    be worth something else.
                    """,
                action: """
                    Check whether the parties agreed to time-stamps of this authority, or obtain one from an authority \
                    accredited in ICP-Brasil.
                    """
            )
        ),
    ]
}
