/// Revocation status and the lack of it (RFC 5280 §6.3; EN 319 102-1 §5.2.5).
enum RevocationReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "XCV-CERT-REVOKED",
            "RFC 5280 §6.3.3; ETSI EN 319 102-1 §5.2.6.4",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] foi revogado em {revocationDate}[; motivo: {reason}].",
                meaning: """
                    Na data de referência, o certificado já estava revogado, e nada prova que a assinatura é anterior à \
                    revogação.
                    """,
                action: """
                    Só uma prova de que a assinatura já existia antes da revogação, como um carimbo do tempo anterior, \
                    pode salvá-la; sem essa prova, não a aceite.
                    """
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] was revoked at {revocationDate}[; reason: {reason}].",
                meaning: """
                    At the control time, the certificate was revoked, and nothing proves that the signature is older \
                    than the revocation.
                    """,
                action: """
                    Only a proof that the signature existed before the revocation, such as an earlier time-stamp, can \
                    save it; without one, do not accept it.
                    """
            )
        ),
        ReasonText(
            "XCV-CERT-ON-HOLD",
            "RFC 5280 §5.3.1",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] está suspenso desde {since}.",
                meaning: "A suspensão é provisória: pode terminar em revogação ou ser levantada.",
                action: "Repita a validação quando uma LCR posterior mostrar o desfecho."
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] has been on hold since {since}.",
                meaning: "A hold is provisional: it may end in a revocation or be lifted.",
                action: "Validate again when a later CRL shows the outcome."
            )
        ),
        ReasonText(
            "XCV-REVOCATION-NOT-FOUND",
            "RFC 5280 §6.3; ETSI EN 319 102-1 §5.2.5",
            pt: ReasonPassage(
                """
                Falta LCR ou resposta OCSP que cubra o certificado[ “{certificate}”][, emitido por “{issuer}”].
                """,
                meaning: "Sem ela não se sabe se o certificado estava revogado na data de referência.",
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                """
                No CRL or OCSP response covers the certificate[ “{certificate}”][, issued by “{issuer}”].
                """,
                meaning: "Without one it cannot be known whether the certificate was revoked at the control time.",
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-REVOCATION-AFTER-EXPIRY",
            "RFC 5280 §3.3, §5; ETSI EN 319 102-1 §5.2.5",
            pt: ReasonPassage(
                """
                A prova de revogação do certificado[ “{certificate}”] foi emitida depois que ele expirou[ (em \
                {thisUpdate})].
                """,
                meaning: """
                    A autoridade já não precisava listar o certificado expirado; a ausência dele na lista nada prova.
                    """,
                action: """
                    Obtenha uma LCR ou resposta OCSP emitida antes da expiração e forneça-a com --revocation.
                    """
            ),
            en: ReasonPassage(
                """
                The revocation evidence for the certificate[ “{certificate}”] was issued after it had expired[ (at \
                {thisUpdate})].
                """,
                meaning: """
                    The authority need not list an expired certificate any more; its absence from the list proves \
                    nothing.
                    """,
                action: "Get a CRL or OCSP response from before the expiry and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-REVOCATION-NOT-AUTHENTIC",
            "RFC 5280 §6.3.3 (f), (g); RFC 6960 §3.2",
            pt: ReasonPassage(
                """
                A prova de revogação do certificado[ “{certificate}”] não é autêntica[ (assinante “{signer}”)][ \
                (emissor “{issuer}”)].
                """,
                meaning: """
                    A assinatura da LCR ou resposta OCSP não confere, ou quem a assinou não podia fazê-lo; ela não foi \
                    usada.
                    """,
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                """
                The revocation evidence for the certificate[ “{certificate}”] is not authentic[ (signer \
                “{signer}”)][ (issuer “{issuer}”)].
                """,
                meaning: """
                    The signature of the CRL or OCSP response does not verify, or its signer may not sign it; it was not \
                    used.
                    """,
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
    ]
}
