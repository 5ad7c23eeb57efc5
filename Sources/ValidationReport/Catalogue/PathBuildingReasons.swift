/// Building and linking the certification path.
enum PathBuildingReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "XCV-CHAIN-NOT-FOUND",
            "ETSI EN 319 102-1 §5.2.6; RFC 5280 §6.1",
            pt: ReasonPassage(
                "Cadeia de certificação incompleta: falta o certificado do emissor[ “{issuer}”].",
                meaning: """
                    Sem o certificado do emissor, não se pode ligar o signatário a uma raiz confiável; isso não quer \
                    dizer que a assinatura seja falsa.
                    """,
                action: """
                    Obtenha o certificado da autoridade indicada e forneça-o com --certificates, ou importe-o com \
                    “lastro trust import”.
                    """
            ),
            en: ReasonPassage(
                "The certification path is incomplete: the issuer's certificate is missing[, “{issuer}”].",
                meaning: """
                    Without it, the signer cannot be tied to a trusted root; that does not mean that the signature is \
                    false.
                    """,
                action: """
                    Get the certificate of the authority named and give it with --certificates, or import it with \
                    “lastro trust import”.
                    """
            )
        ),
        ReasonText(
            "XCV-CHAIN-TOO-DEEP",
            "ETSI EN 319 102-1 §5.2.6",
            pt: ReasonPassage(
                "A cadeia de certificação passaria de {depth} certificados.",
                meaning: """
                    Cadeias da ICP-Brasil têm no máximo quatro; uma cadeia tão longa indica certificados em círculo ou \
                    feitos para confundir.
                    """,
                action: "Verifique a origem dos certificados que acompanham o arquivo."
            ),
            en: ReasonPassage(
                "The certification path would be longer than {depth} certificates.",
                meaning: """
                    Paths of ICP-Brasil have four at most; so long a path hints at certificates in a circle or made to \
                    confuse.
                    """,
                action: "Check where the certificates that came with the file are from."
            )
        ),
        ReasonText(
            "XCV-NAME-CHAINING-BROKEN",
            "RFC 5280 §6.1.3 (a)(4)",
            pt: ReasonPassage(
                """
                O emissor[ “{issuer}”] indicado no certificado[ “{certificate}”] não é o titular do certificado \
                seguinte da cadeia.
                """,
                meaning: "Os certificados não formam uma cadeia.",
                action: "Obtenha o certificado correto do emissor e forneça-o com --certificates."
            ),
            en: ReasonPassage(
                """
                The issuer[ “{issuer}”] named in the certificate[ “{certificate}”] is not the subject of the next \
                certificate of the path.
                """,
                meaning: "The certificates do not form a path.",
                action: "Get the right certificate of the issuer and give it with --certificates."
            )
        ),
        ReasonText(
            "XCV-CERT-SIGNATURE-INVALID",
            "RFC 5280 §6.1.3 (a)(1)",
            pt: ReasonPassage(
                "A assinatura da autoridade emissora sobre o certificado[ “{certificate}”] não confere.",
                meaning: "O certificado foi alterado, ou não foi emitido por quem diz tê-lo emitido.",
                action: "Trate o certificado como falso até obter o original da autoridade certificadora."
            ),
            en: ReasonPassage(
                """
                The issuing authority's signature over the certificate[ “{certificate}”] does not verify.
                """,
                meaning: "The certificate was altered, or was not issued by whom it says.",
                action: """
                    Treat the certificate as false until you get the original from the certification authority.
                    """
            )
        ),
        ReasonText(
            "XCV-ALGORITHM-UNSUPPORTED",
            "RFC 5280 §6.1.3 (a)(1)",
            pt: ReasonPassage(
                """
                O certificado[ “{certificate}”], ou a sua prova de revogação, está assinado com um algoritmo \
                desconhecido ({algorithm}).
                """,
                meaning: "A assinatura da autoridade não pôde ser verificada; isso não quer dizer que seja falsa.",
                action: "Verifique com um programa que conheça o algoritmo."
            ),
            en: ReasonPassage(
                """
                The certificate[ “{certificate}”], or its revocation evidence, is signed with an unknown algorithm \
                ({algorithm}).
                """,
                meaning: "The authority's signature could not be verified; that does not mean that it is false.",
                action: "Verify with a program that knows the algorithm."
            )
        ),
        ReasonText(
            "XCV-KEY-UNUSABLE",
            "RFC 5280 §6.1.3 (a)(1), §4.1.2.7",
            pt: ReasonPassage(
                """
                A chave pública do emissor do certificado[ “{certificate}”] não pode ser usada ({algorithm}).
                """,
                meaning: """
                    A chave está malformada ou usa um algoritmo desconhecido (caso da raiz v7 da ICP-Brasil).
                    """,
                action: "Verifique com um programa que conheça o algoritmo."
            ),
            en: ReasonPassage(
                """
                The public key of the issuer of the certificate[ “{certificate}”] cannot be used ({algorithm}).
                """,
                meaning: "The key is malformed or uses an unknown algorithm (as does ICP-Brasil's root v7).",
                action: "Verify with a program that knows the algorithm."
            )
        ),
        ReasonText(
            "XCV-ALGORITHM-MISMATCH",
            "RFC 5280 §4.1.1.2",
            pt: ReasonPassage(
                "O certificado[ “{certificate}”] declara dois algoritmos de assinatura diferentes.",
                meaning: """
                    A norma exige que os dois campos sejam iguais; a diferença indica adulteração ou defeito de emissão.
                    """,
                action: "Comunique o defeito à autoridade certificadora que emitiu o certificado."
            ),
            en: ReasonPassage(
                "The certificate[ “{certificate}”] states two different signature algorithms.",
                meaning: """
                    The standard wants both fields equal; a difference hints at tampering or at a defect of issuance.
                    """,
                action: "Report the defect to the certification authority that issued the certificate."
            )
        ),
        ReasonText(
            "XCV-BUDGET-EXHAUSTED",
            "ETSI EN 319 102-1 §5.2.6",
            pt: ReasonPassage(
                "A busca da cadeia foi interrompida por exceder o limite de trabalho ({budget}).",
                meaning: "Há certificados demais que se cruzam; pode ser um arquivo feito para travar a validação.",
                action: "Repita a validação apenas com os certificados necessários."
            ),
            en: ReasonPassage(
                "The search for a path was stopped at the limit of work ({budget}).",
                meaning: """
                    There are too many certificates that cross one another; the file may be made to stall validation.
                    """,
                action: "Validate again with the necessary certificates only."
            )
        ),
    ]
}
