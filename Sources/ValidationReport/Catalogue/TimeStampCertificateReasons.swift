/// The certificate of a time-stamping authority (RFC 3161 §2.3).
enum TimeStampCertificateReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "TST-EKU-MISSING",
            "RFC 3161 §2.3",
            pt: ReasonPassage(
                "O certificado que assinou o carimbo não se destina a carimbos do tempo.",
                meaning: """
                    Qualquer pessoa com um certificado comum poderia ter feito este carimbo. O carimbo não prova data \
                    alguma.
                    """,
                action: "Exija um carimbo do tempo emitido por ACT credenciada."
            ),
            en: ReasonPassage(
                "The certificate that signed the token is not meant for time-stamping.",
                meaning: """
                    Anybody with an ordinary certificate could have made this token. The time-stamp proves no time.
                    """,
                action: "Demand a time-stamp issued by an accredited TSA."
            )
        ),
        ReasonText(
            "TST-KEYUSAGE",
            "RFC 5280 §4.2.1.12",
            pt: ReasonPassage(
                """
                O certificado que assinou o carimbo não permite assinar (faltam digitalSignature e nonRepudiation no uso \
                da chave).
                """,
                meaning: """
                    A chave foi certificada para outro fim, como sigilo ou emissão de certificados. O carimbo não prova data \
                    alguma.
                    """,
                action: "Exija um carimbo do tempo emitido por ACT credenciada."
            ),
            en: ReasonPassage(
                """
                The certificate that signed the token does not allow signing (digitalSignature and nonRepudiation are \
                missing in its key usage).
                """,
                meaning: """
                    The key was certified for another end, such as encipherment or issuing certificates. The time-stamp proves \
                    no time.
                    """,
                action: "Demand a time-stamp issued by an accredited TSA."
            )
        ),
        ReasonText(
            "TST-EKU-NOT-CRITICAL",
            "RFC 3161 §2.3",
            pt: ReasonPassage(
                "O uso estendido da chave da ACT não está marcado como crítico.",
                meaning: "A norma exige a marcação, para que o certificado não sirva a outro fim.",
                action: """
                    Peça à autoridade de carimbo do tempo (ACT) um esclarecimento e, se ainda for possível, um novo \
                    carimbo.
                    """
            ),
            en: ReasonPassage(
                "The extended key usage of the TSA's certificate is not marked critical.",
                meaning: "The standard demands it, so that the certificate serves no other end.",
                action: """
                    Ask the time-stamping authority (TSA) for an explanation and, if it is still possible, for a new \
                    time-stamp.
                    """
            )
        ),
        ReasonText(
            "TST-EKU-NOT-ALONE",
            "RFC 3161 §2.3",
            pt: ReasonPassage(
                "O certificado da ACT serve também a outros usos além do carimbo do tempo.",
                meaning: "A norma exige uma chave reservada aos carimbos do tempo.",
                action: """
                    Peça à autoridade de carimbo do tempo (ACT) um esclarecimento e, se ainda for possível, um novo \
                    carimbo.
                    """
            ),
            en: ReasonPassage(
                "The TSA's certificate has other purposes beside time-stamping.",
                meaning: "The standard demands a key that is reserved for time-stamps.",
                action: """
                    Ask the time-stamping authority (TSA) for an explanation and, if it is still possible, for a new \
                    time-stamp.
                    """
            )
        ),
        ReasonText(
            "TST-TSA-NAME-MISMATCH",
            "RFC 3161 §2.4.2",
            pt: ReasonPassage(
                "O nome da ACT declarado no carimbo não é o do certificado que o assinou.",
                meaning: "O carimbo diz ter sido feito por uma autoridade e foi assinado por outra.",
                action: """
                    Peça à autoridade de carimbo do tempo (ACT) um esclarecimento e, se ainda for possível, um novo \
                    carimbo.
                    """
            ),
            en: ReasonPassage(
                "The TSA's name stated in the token is not that of the certificate that signed it.",
                meaning: "The token claims to be made by one authority and was signed by another.",
                action: """
                    Ask the time-stamping authority (TSA) for an explanation and, if it is still possible, for a new \
                    time-stamp.
                    """
            )
        ),
    ]
}
