/// Signatures with time (EN 319 102-1 §5.5).
enum TimeReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "TIME-CERTIFICATE-NOT-YET-VALID",
            "ETSI EN 319 102-1 §5.5.4",
            pt: ReasonPassage(
                """
                A data provada ({time}) está fora do prazo de validade do certificado ({notBefore} a {notAfter}).
                """,
                meaning: "A chave foi usada quando o certificado não era válido.",
                action: "Peça ao signatário ou à ACT que explique a divergência; será necessária nova assinatura."
            ),
            en: ReasonPassage(
                """
                The proven time ({time}) is outside the certificate's validity ({notBefore} to {notAfter}).
                """,
                meaning: "The key was used when the certificate was not valid.",
                action: "Ask the signer or the TSA to explain the difference; it must be signed anew."
            )
        ),
        ReasonText(
            "TIME-EXPIRED-AT-CONTENT-TIMESTAMP",
            "ETSI EN 319 102-1 §5.3.4",
            pt: ReasonPassage(
                """
                O certificado já tinha expirado em {time}, data do carimbo do conteúdo, que é anterior à assinatura.
                """,
                meaning: "A assinatura foi feita, com certeza, depois da expiração do certificado.",
                action: "Peça nova assinatura com um certificado válido."
            ),
            en: ReasonPassage(
                """
                The certificate had already expired at {time}, the time of the content time-stamp, which is older \
                than the signature.
                """,
                meaning: "The signature was certainly made after the certificate's expiry.",
                action: "Ask for a new signature with a valid certificate."
            )
        ),
        ReasonText(
            "TIME-REVOKED-AT-CONTENT-TIMESTAMP",
            "ETSI EN 319 102-1 §5.3.4",
            pt: ReasonPassage(
                """
                O certificado já estava revogado em {time}, data do carimbo do conteúdo, que é anterior à \
                assinatura.
                """,
                meaning: "A assinatura foi feita, com certeza, depois da revogação do certificado.",
                action: "Não aceite a assinatura; peça nova assinatura com um certificado válido."
            ),
            en: ReasonPassage(
                """
                The certificate was already revoked at {time}, the time of the content time-stamp, which is older \
                than the signature.
                """,
                meaning: "The signature was certainly made after the certificate's revocation.",
                action: "Do not accept the signature; ask for a new one with a valid certificate."
            )
        ),
    ]
}
