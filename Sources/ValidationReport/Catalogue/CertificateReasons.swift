/// The certificates of a path, each by itself (RFC 5280 §4, §6.1).
enum CertificateReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "XCV-CERT-VERSION-INVALID",
            "RFC 5280 §4.1.2.1",
            pt: ReasonPassage(
                """
                O certificado[ “{certificate}”] tem versão ou extensões que não combinam (versão {version}).
                """,
                meaning: "Só certificados da versão 3 podem ter extensões.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                """
                The certificate[ “{certificate}”] has a version and extensions that do not go together (version \
                {version}).
                """,
                meaning: "Only certificates of version 3 may have extensions.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-NAME-EMPTY",
            "RFC 5280 §4.1.2.4, §4.1.2.6",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] tem um nome vazio (campo {field}).",
                meaning: "Sem nome não se sabe a quem o certificado pertence ou quem o emitiu.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] has an empty name (field {field}).",
                meaning: "Without a name it cannot be known to whom the certificate belongs, or who issued it.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-EXTENSION-DUPLICATE",
            "RFC 5280 §4.2",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] tem duas vezes a extensão {extension}.",
                meaning: "Não se sabe qual das duas vale.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] has the extension {extension} twice.",
                meaning: "It cannot be known which of the two counts.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-EXTENSION-MALFORMED",
            "RFC 5280 §4.2",
            pt: ReasonPassage(
                "A extensão {extension} do certificado[ “{certificate}”] não pôde ser lida.",
                meaning: "Uma regra que a autoridade impôs ao certificado não pode ser verificada.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                "The extension {extension} of the certificate[ “{certificate}”] cannot be read.",
                meaning: "A rule that the authority laid on the certificate cannot be checked.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-EXTENSION-CRITICAL-UNKNOWN",
            "RFC 5280 §6.1.4 (o), §6.1.5 (f)",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] tem uma extensão crítica desconhecida ({extension}).",
                meaning: "A autoridade proíbe o uso do certificado a quem não conheça essa extensão.",
                action: "Verifique com um programa que conheça a extensão."
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] has an unknown critical extension ({extension}).",
                meaning: """
                    The authority forbids the use of the certificate to whoever does not know that extension.
                    """,
                action: "Verify with a program that knows the extension."
            )
        ),
        ReasonText(
            "XCV-CA-BASIC-CONSTRAINTS",
            "RFC 5280 §6.1.4 (k)",
            pt: ReasonPassage(
                """
                O certificado[ “{certificate}”] emitiu outro certificado sem ser de autoridade certificadora.
                """,
                meaning: "O titular de um certificado comum fez-se passar por autoridade.",
                action: "Trate o certificado do signatário como falso."
            ),
            en: ReasonPassage(
                """
                The certificate[ “{certificate}”] issued another one without being a certification authority's.
                """,
                meaning: "The holder of an ordinary certificate posed as an authority.",
                action: "Treat the signer's certificate as false."
            )
        ),
        ReasonText(
            "XCV-KEYUSAGE-CERTSIGN-MISSING",
            "RFC 5280 §6.1.4 (n)",
            pt: ReasonPassage(
                """
                A chave do certificado[ “{certificate}”] não pode assinar certificados (falta keyCertSign).
                """,
                meaning: "A autoridade usou uma chave que não se destina a emitir certificados.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                """
                The key of the certificate[ “{certificate}”] may not sign certificates (keyCertSign is missing).
                """,
                meaning: "The authority used a key that is not meant for issuing certificates.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-PATH-LENGTH-EXCEEDED",
            "RFC 5280 §6.1.4 (l)",
            pt: ReasonPassage(
                """
                A cadeia tem mais autoridades intermediárias do que uma delas permite[ (em “{certificate}”)].
                """,
                meaning: "Uma autoridade emitiu certificado de outra sem ter poder para isso.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                """
                The path has more intermediate authorities than one of them allows[ (at “{certificate}”)].
                """,
                meaning: "An authority issued another's certificate without the power to do so.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-CERT-NOT-YET-VALID",
            "RFC 5280 §6.1.3 (a)(2)",
            pt: ReasonPassage(
                """
                O certificado[ “{certificate}”] só é válido a partir de {notBefore}; a data de referência é {time}.
                """,
                meaning: "Na data de referência, o certificado ainda não valia.",
                action: "Confira a data de validação (--at) e a data declarada pelo signatário."
            ),
            en: ReasonPassage(
                """
                The certificate[ “{certificate}”] is valid from {notBefore} only; the control time is {time}.
                """,
                meaning: "At the control time, the certificate was not valid yet.",
                action: "Check the validation time (--at) and the time that the signer claims."
            )
        ),
        ReasonText(
            "XCV-CERT-EXPIRED",
            "RFC 5280 §6.1.3 (a)(2)",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] expirou em {notAfter}; a data de referência é {time}.",
                meaning: """
                    Na data de referência, o certificado já não valia, e nada prova que a assinatura é anterior.
                    """,
                action: """
                    Se houver carimbo do tempo ou outra prova de que a assinatura já existia antes dessa data, junte-a e \
                    repita a validação.
                    """
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] expired at {notAfter}; the control time is {time}.",
                meaning: """
                    At the control time, the certificate was no longer valid, and nothing proves that the signature is \
                    older.
                    """,
                action: """
                    If there is a time-stamp or another proof that the signature existed before that date, add it and \
                    validate again.
                    """
            )
        ),
    ]
}
