/// Certificate validation, beyond what path validation says (EN 319 102-1 §5.2.6).
enum SignerReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "XCV-SIGNER-KEYUSAGE",
            "RFC 5280 §4.2.1.3",
            pt: ReasonPassage(
                """
                O certificado do signatário não se destina a assinar documentos (faltam digitalSignature e \
                nonRepudiation).
                """,
                meaning: """
                    A autoridade certificadora emitiu o certificado para outro uso, como sigilo ou troca de chaves.
                    """,
                action: "Peça nova assinatura com um certificado de assinatura (tipos A1 a A4)."
            ),
            en: ReasonPassage(
                """
                The signing certificate is not meant for signing documents (digitalSignature and nonRepudiation are \
                missing).
                """,
                meaning: """
                    The certification authority issued it for another use, such as encryption or key agreement.
                    """,
                action: "Ask for a new signature with a signing certificate (types A1 to A4)."
            )
        ),
        ReasonText(
            "XCV-SIGNER-EXPIRED-NOT-REVOKED",
            "ETSI EN 319 102-1 §5.2.6.4",
            pt: ReasonPassage(
                "O certificado do signatário não foi revogado até expirar.",
                meaning: """
                    Basta a prova de que a assinatura foi feita antes da expiração para que ela possa ser aprovada.
                    """,
                action: """
                    Se houver carimbo do tempo ou outra prova de que a assinatura já existia antes dessa data, junte-a e \
                    repita a validação.
                    """
            ),
            en: ReasonPassage(
                "The signing certificate was not revoked until it expired.",
                meaning: "A proof that the signature was made before the expiry is enough for it to pass.",
                action: """
                    If there is a time-stamp or another proof that the signature existed before that date, add it and \
                    validate again.
                    """
            )
        ),
        ReasonText(
            "XCV-CA-EXPIRED-NO-POE",
            "ETSI EN 319 102-1 §5.6.2.2",
            pt: ReasonPassage(
                """
                Uma autoridade certificadora da cadeia[ (“{certificate}”)] expirou em {notAfter}, depois da data de \
                referência ({time}).
                """,
                meaning: """
                    Depois de expirada a autoridade, só uma prova de existência mostra que as LCR e os certificados são \
                    daquele tempo.
                    """,
                action: """
                    Junte um carimbo do tempo de arquivamento, feito antes da expiração, que cubra a cadeia e as provas \
                    de revogação.
                    """
            ),
            en: ReasonPassage(
                """
                A certification authority of the path[ (“{certificate}”)] expired at {notAfter}, after the control \
                time ({time}).
                """,
                meaning: """
                    Once the authority has expired, only a proof of existence shows that CRLs and certificates are of \
                    that time.
                    """,
                action: """
                    Add an archive time-stamp from before the expiry that covers the path and the revocation evidence.
                    """
            )
        ),
        ReasonText(
            "XCV-SIGNER-REVOKED-AFTER-POE",
            "ETSI EN 319 102-1 §5.5.4",
            pt: ReasonPassage(
                "O certificado foi revogado em {revocationDate}, depois da data provada da assinatura.",
                meaning: "A revogação posterior não atinge a assinatura, que já existia.",
                action: "Nenhuma providência é necessária."
            ),
            en: ReasonPassage(
                "The certificate was revoked at {revocationDate}, after the proven time of the signature.",
                meaning: "The later revocation does not touch the signature, which existed already.",
                action: "Nothing needs to be done."
            )
        ),
        ReasonText(
            "XCV-INVALIDITY-BEFORE-POE",
            "RFC 5280 §5.3.2; ETSI EN 319 102-1 §5.5.4",
            pt: ReasonPassage(
                """
                A autoridade certificadora declara a chave inválida, ou suspeita de o ser, desde {invalidSince}, antes da \
                data de referência ({time}); a revogação só veio depois, em {revocationDate}.
                """,
                meaning: """
                    A conclusão segue a data da revogação, como manda a norma. Mesmo assim, outra pessoa pode ter usado a \
                    chave na data da assinatura.
                    """,
                action: """
                    Confirme com o titular, por outro meio, que a assinatura é dele, e pergunte à autoridade \
                    certificadora o que motivou a revogação.
                    """
            ),
            en: ReasonPassage(
                """
                The certification authority declares the key invalid, or suspected to be, since {invalidSince}, before \
                the control time ({time}); the revocation came only later, at {revocationDate}.
                """,
                meaning: """
                    The verdict follows the date of the revocation, as the standard says. Even so, somebody else may have \
                    used the key when the signature was made.
                    """,
                action: """
                    Have the holder confirm by other means that the signature is theirs, and ask the certification \
                    authority what led to the revocation.
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
                    Se houver carimbo do tempo ou outra prova de que a assinatura já existia antes dessa data, junte-a e \
                    repita a validação.
                    """
            ),
            en: ReasonPassage(
                """
                A certificate of the path, or the revocation data for it, is signed with {algorithm}, which is not \
                accepted at the control time {at}[ (accepted until {until})].
                """,
                meaning: "The algorithm gives no security at that date any more; what it signs could have been forged.",
                action: """
                    If there is a time-stamp or another proof that the signature existed before that date, add it and \
                    validate again.
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
                    Se houver carimbo do tempo ou outra prova de que a assinatura já existia antes dessa data, junte-a e \
                    repita a validação.
                    """
            ),
            en: ReasonPassage(
                """
                An authority of the path, or who vouches for revocation, has a key {algorithm}, which is not accepted \
                at the control time {at}[ (accepted until {until})].
                """,
                meaning: "A key of that size gives no security at that date any more.",
                action: """
                    If there is a time-stamp or another proof that the signature existed before that date, add it and \
                    validate again.
                    """
            )
        ),
        ReasonText(
            "XCV-ANCHOR-NOT-ICPBRASIL",
            "MP 2.200-2/2001, art. 10; Lei 14.063/2020, art. 4",
            pt: ReasonPassage(
                "A cadeia de certificação não termina em uma raiz da ICP-Brasil.",
                meaning: """
                    Só com uma dessas raízes há assinatura qualificada ou carimbo do tempo da ICP-Brasil, com a \
                    presunção legal que lhes cabe; pode haver outro valor probatório.
                    """,
                action: """
                    Verifique se as partes admitiram este tipo de assinatura, ou exija assinatura com certificado \
                    ICP-Brasil.
                    """
            ),
            en: ReasonPassage(
                "The certification path does not end at a root of ICP-Brasil.",
                meaning: """
                    Only with one of those roots is there a qualified signature or a time-stamp of ICP-Brasil, with \
                    their legal presumption; it may be worth something else.
                    """,
                action: """
                    Check whether the parties agreed to this kind of signature, or demand one with an ICP-Brasil \
                    certificate.
                    """
            )
        ),
    ]
}
