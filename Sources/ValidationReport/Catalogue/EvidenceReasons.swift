/// CRLs and OCSP responses (RFC 5280 §5, §6.3; RFC 6960).
enum EvidenceReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "XCV-CRL-NOT-YET-VALID",
            "RFC 5280 §5.1.2.4",
            pt: ReasonPassage(
                """
                A LCR para o certificado[ “{certificate}”] foi emitida em {thisUpdate}, depois da data até a qual se \
                podia conhecê-la.
                """,
                meaning: "Uma lista que ainda não existia na data de validação não pode ser usada.",
                action: "Confira a data de validação (--at), ou forneça uma LCR anterior com --revocation."
            ),
            en: ReasonPassage(
                """
                The CRL for the certificate[ “{certificate}”] was issued at {thisUpdate}, later than could be known.
                """,
                meaning: "A list that did not exist at the validation time cannot be used.",
                action: "Check the validation time (--at), or give an earlier CRL with --revocation."
            )
        ),
        ReasonText(
            "XCV-CRL-EXPIRED",
            "RFC 5280 §6.3.3 (a); ETSI EN 319 102-1 §5.2.5",
            pt: ReasonPassage(
                """
                A LCR para o certificado[ “{certificate}”] não cobre a data de referência: emitida em {thisUpdate}[, \
                próxima em {nextUpdate}].
                """,
                meaning: """
                    Falta prova de que o certificado não foi revogado depois da emissão dessa lista e antes da data de \
                    referência.
                    """,
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                """
                The CRL for the certificate[ “{certificate}”] does not cover the control time: issued at \
                {thisUpdate}[, next at {nextUpdate}].
                """,
                meaning: """
                    There is no proof that the certificate was not revoked after that list was issued and before the \
                    control time.
                    """,
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-CRL-OUT-OF-SCOPE",
            "RFC 5280 §6.3.3 (b)",
            pt: ReasonPassage(
                "A LCR encontrada não abrange o certificado[ “{certificate}”].",
                meaning: "A lista é de outro tipo de certificado ou de outro ponto de distribuição.",
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                "The CRL that was found does not cover the certificate[ “{certificate}”].",
                meaning: "The list is for another kind of certificate or another distribution point.",
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-CRL-EXTENSION-CRITICAL-UNKNOWN",
            "RFC 5280 §5.2, §5.3",
            pt: ReasonPassage(
                """
                A LCR ou resposta OCSP para o certificado[ “{certificate}”] tem uma extensão crítica desconhecida.
                """,
                meaning: "A autoridade proíbe o uso da lista a quem não conheça essa extensão.",
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                """
                The CRL or OCSP response for the certificate[ “{certificate}”] has an unknown critical extension.
                """,
                meaning: "The authority forbids the use of the list to whoever does not know that extension.",
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-CRL-BASE-MISSING",
            "RFC 5280 §5.2.4",
            pt: ReasonPassage(
                """
                Há uma LCR delta para o certificado[ “{certificate}”], mas falta a LCR completa que ela atualiza.
                """,
                meaning: """
                    A LCR delta traz apenas as mudanças; sozinha, não prova que o certificado não está revogado.
                    """,
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                """
                There is a delta CRL for the certificate[ “{certificate}”], but the complete CRL that it updates is \
                missing.
                """,
                meaning: """
                    A delta CRL brings changes only; alone it does not prove that the certificate is not revoked.
                    """,
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-CRL-REASONS-INCOMPLETE",
            "RFC 5280 §6.3.3 (l)",
            pt: ReasonPassage(
                "As LCR para o certificado[ “{certificate}”] cobrem apenas alguns motivos de revogação.",
                meaning: "O certificado poderia estar revogado por um motivo que essas listas não trazem.",
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                "The CRLs for the certificate[ “{certificate}”] cover some reasons for revocation only.",
                meaning: "The certificate could be revoked for a reason that those lists do not bring.",
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-KEYUSAGE-CRLSIGN-MISSING",
            "RFC 5280 §6.3.3 (f)",
            pt: ReasonPassage(
                """
                A chave que assinou a LCR para o certificado[ “{certificate}”] não pode assinar LCR (falta cRLSign).
                """,
                meaning: "A lista não foi usada.",
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                """
                The key that signed the CRL for the certificate[ “{certificate}”] may not sign CRLs (cRLSign is \
                missing).
                """,
                meaning: "The list was not used.",
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-OCSP-RESPONDER-NOT-AUTHORIZED",
            "RFC 6960 §4.2.2.2",
            pt: ReasonPassage(
                """
                Quem assinou a resposta OCSP para o certificado[ “{certificate}”] não está autorizado[: \
                “{responder}”].
                """,
                meaning: """
                    Só a autoridade emissora, ou quem ela designe, pode responder pelo certificado; a resposta não foi \
                    usada.
                    """,
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                """
                The signer of the OCSP response for the certificate[ “{certificate}”] is not authorised[: \
                “{responder}”].
                """,
                meaning: """
                    Only the issuing authority, or whom it names, may answer for the certificate; the response was not \
                    used.
                    """,
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-OCSP-NOT-YET-VALID",
            "RFC 6960 §4.2.2.1",
            pt: ReasonPassage(
                """
                A resposta OCSP para o certificado[ “{certificate}”] é de {thisUpdate}, depois da data até a qual se \
                podia conhecê-la.
                """,
                meaning: "Uma resposta que ainda não existia na data de validação não pode ser usada.",
                action: "Confira a data de validação (--at), ou forneça uma resposta anterior com --revocation."
            ),
            en: ReasonPassage(
                """
                The OCSP response for the certificate[ “{certificate}”] is of {thisUpdate}, later than could be \
                known.
                """,
                meaning: "A response that did not exist at the validation time cannot be used.",
                action: "Check the validation time (--at), or give an earlier response with --revocation."
            )
        ),
        ReasonText(
            "XCV-OCSP-EXPIRED",
            "RFC 6960 §4.2.2.1; ETSI EN 319 102-1 §5.2.5",
            pt: ReasonPassage(
                """
                A resposta OCSP para o certificado[ “{certificate}”] não cobre a data de referência: é de \
                {thisUpdate}[, próxima em {nextUpdate}].
                """,
                meaning: """
                    Falta prova de que o certificado não foi revogado depois dessa resposta e antes da data de \
                    referência.
                    """,
                action: "Obtenha a LCR ou a resposta OCSP que cubra a data e forneça-a com --revocation."
            ),
            en: ReasonPassage(
                """
                The OCSP response for the certificate[ “{certificate}”] does not cover the control time: it is of \
                {thisUpdate}[, next at {nextUpdate}].
                """,
                meaning: """
                    There is no proof that the certificate was not revoked after that response and before the control \
                    time.
                    """,
                action: "Get the CRL or OCSP response that covers the date and give it with --revocation."
            )
        ),
        ReasonText(
            "XCV-OCSP-UNKNOWN",
            "RFC 6960 §2.2",
            pt: ReasonPassage(
                "O respondedor OCSP declara não conhecer o certificado[ “{certificate}”].",
                meaning: """
                    Pode ser um certificado que a autoridade nunca emitiu, ou uma resposta dada por outra autoridade.
                    """,
                action: "Pergunte à autoridade certificadora se emitiu o certificado."
            ),
            en: ReasonPassage(
                "The OCSP responder says that it does not know the certificate[ “{certificate}”].",
                meaning: """
                    It may be a certificate that the authority never issued, or another authority's response.
                    """,
                action: "Ask the certification authority whether it issued the certificate."
            )
        ),
    ]
}
