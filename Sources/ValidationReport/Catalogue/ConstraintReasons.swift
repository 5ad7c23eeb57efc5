/// Names, policies and purposes (RFC 5280 §6.1).
enum ConstraintReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "XCV-NAME-CONSTRAINT-NOT-PERMITTED",
            "RFC 5280 §6.1.3 (b)",
            pt: ReasonPassage(
                """
                O nome “{name}” do certificado[ “{certificate}”] não está entre os que a autoridade pode certificar.
                """,
                meaning: "A autoridade emitiu um certificado fora do âmbito que lhe foi dado.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                """
                The name “{name}” of the certificate[ “{certificate}”] is not among those that the authority may \
                certify.
                """,
                meaning: "The authority issued a certificate outside the scope that it was given.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-NAME-CONSTRAINT-EXCLUDED",
            "RFC 5280 §6.1.3 (c)",
            pt: ReasonPassage(
                """
                O nome “{name}” do certificado[ “{certificate}”] está entre os que a autoridade não pode certificar.
                """,
                meaning: "A autoridade emitiu um certificado que lhe era vedado.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                """
                The name “{name}” of the certificate[ “{certificate}”] is among those that the authority must not \
                certify.
                """,
                meaning: "The authority issued a certificate that was forbidden to it.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-NAME-CONSTRAINT-UNSUPPORTED",
            "RFC 5280 §4.2.1.10",
            pt: ReasonPassage(
                """
                Uma restrição de nomes não pôde ser comparada com o certificado[ “{certificate}”][ (nome “{name}”)].
                """,
                meaning: "Não se pode dizer se a autoridade podia certificar esse nome.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                """
                A name constraint cannot be compared with the certificate[ “{certificate}”][ (name “{name}”)].
                """,
                meaning: "It cannot be told whether the authority may certify that name.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-POLICY-MAPPING-INVALID",
            "RFC 5280 §6.1.4 (a)",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] mapeia a política anyPolicy, o que a norma proíbe.",
                meaning: "O mapeamento daria ao certificado políticas que a autoridade não concedeu.",
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] maps anyPolicy, which the standard forbids.",
                meaning: "The mapping would give the certificate policies that the authority did not grant.",
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-POLICY-REQUIRED",
            "RFC 5280 §6.1.3 (f), §6.1.5 (g)",
            pt: ReasonPassage(
                """
                Nenhuma política de certificado aceitável vale para a cadeia toda[ (em “{certificate}”)].
                """,
                meaning: "A cadeia exige uma política comum a todos os certificados, e não há nenhuma.",
                action: """
                    Confira as políticas pedidas (--initial-policy) ou use um certificado da política exigida.
                    """
            ),
            en: ReasonPassage(
                "No acceptable certificate policy holds for the whole path[ (at “{certificate}”)].",
                meaning: "The path demands a policy that all certificates share, and there is none.",
                action: """
                    Check the policies asked for (--initial-policy), or use a certificate of the policy demanded.
                    """
            )
        ),
        ReasonText(
            "XCV-KEYUSAGE-PURPOSE-MISSING",
            "RFC 5280 §4.2.1.12",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] não pode ser usado para este fim ({purpose}).",
                meaning: "A autoridade emitiu o certificado para outro fim.",
                action: "Exija assinatura ou carimbo feito com um certificado próprio para o fim."
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] may not be used for this purpose ({purpose}).",
                meaning: "The authority issued the certificate for another purpose.",
                action: "Demand a signature or time-stamp made with a certificate for the purpose."
            )
        ),
    ]
}
