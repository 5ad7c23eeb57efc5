/// Identification of the signing certificate and of the policy (EN 319 102-1 §5.2.3, §5.2.4).
enum IdentificationReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "ISC-CERTIFICATE-NOT-FOUND",
            "ETSI EN 319 102-1 §5.2.3; RFC 5652 §5.3",
            pt: ReasonPassage(
                "O certificado do signatário não está no arquivo nem entre os certificados fornecidos.",
                meaning: "Sem o certificado não se sabe quem assinou, nem se pode verificar a assinatura.",
                action: "Obtenha o certificado do signatário e forneça-o com --certificates."
            ),
            en: ReasonPassage(
                "The signing certificate is neither in the file nor among the certificates given.",
                meaning: "Without it, it cannot be known who signed, and the signature cannot be verified.",
                action: "Get the signer's certificate and give it with --certificates."
            )
        ),
        ReasonText(
            "ISC-ESS-MISSING",
            "RFC 5035 §3; ETSI EN 319 122-1 §5.2.2",
            pt: ReasonPassage(
                """
                A assinatura não traz o atributo signing-certificate, que a vincula ao certificado do signatário.
                """,
                meaning: "Sem esse vínculo, o certificado poderia ser trocado por outro com a mesma chave.",
                action: "Peça nova assinatura em um perfil da ICP-Brasil (AD-RB ou superior)."
            ),
            en: ReasonPassage(
                """
                The signature lacks the signing-certificate attribute, which binds it to the signer's certificate.
                """,
                meaning: "Without that bond, the certificate could be replaced by another one with the same key.",
                action: "Ask for a new signature in a profile of ICP-Brasil (AD-RB or higher)."
            )
        ),
        ReasonText(
            "ISC-ESS-MISMATCH",
            "RFC 5035 §5; ETSI EN 319 102-1 §5.2.3",
            pt: ReasonPassage(
                "O certificado apresentado não é aquele que o signatário referiu ao assinar.",
                meaning: """
                    O resumo do certificado, gravado na assinatura, é de outro certificado: houve troca ou adulteração.
                    """,
                action: "Obtenha o certificado original do signatário e forneça-o com --certificates."
            ),
            en: ReasonPassage(
                "The certificate at hand is not the one that the signer referred to when signing.",
                meaning: """
                    The certificate digest inside the signature is another certificate's: it was replaced or tampered \
                    with.
                    """,
                action: "Get the signer's original certificate and give it with --certificates."
            )
        ),
        ReasonText(
            "ISC-ESS-ISSUERSERIAL-MISMATCH",
            "RFC 5035 §5",
            pt: ReasonPassage(
                "O emissor ou o número de série referidos na assinatura não são os do certificado.",
                meaning: "O resumo do certificado confere, mas os dados que o acompanham são de outro certificado.",
                action: """
                    Comunique o defeito ao fornecedor do programa que gerou a assinatura e, se for preciso, peça nova \
                    assinatura.
                    """
            ),
            en: ReasonPassage(
                "The issuer or serial number that the signature refers to is not the certificate's.",
                meaning: "The certificate's digest matches, but the data beside it are another certificate's.",
                action: """
                    Report the defect to the vendor of the signing software and, if need be, ask for a new signature.
                    """
            )
        ),
        ReasonText(
            "ISC-ESS-DIGEST-UNSUPPORTED",
            "RFC 5035 §5",
            pt: ReasonPassage(
                "A referência ao certificado usa um algoritmo de resumo desconhecido ({algorithm}).",
                meaning: "O vínculo entre a assinatura e o certificado não pode ser verificado.",
                action: """
                    Comunique o defeito ao fornecedor do programa que gerou a assinatura e, se for preciso, peça nova \
                    assinatura.
                    """
            ),
            en: ReasonPassage(
                "The reference to the certificate uses an unknown digest algorithm ({algorithm}).",
                meaning: "The bond between signature and certificate cannot be verified.",
                action: """
                    Report the defect to the vendor of the signing software and, if need be, ask for a new signature.
                    """
            )
        ),
        ReasonText(
            "VCI-SIGPOLICY-NOT-PROCESSED",
            "ETSI EN 319 102-1 §5.2.4; ETSI EN 319 122-1 §5.2.9",
            pt: ReasonPassage(
                """
                A assinatura indica uma política de assinatura[ ({policy})] cujas regras próprias não foram todas \
                verificadas[: {demands}].
                """,
                meaning: """
                    A política tem exigências que este programa não sabe verificar; sem elas não se pode dizer que a \
                    assinatura a cumpre.
                    """,
                action: """
                    Se a conformidade com a política de assinatura importar ao caso, verifique-a no VALIDAR do ITI.
                    """
            ),
            en: ReasonPassage(
                """
                The signature names a signature policy[ ({policy})] whose own rules were not all checked[: {demands}].
                """,
                meaning: """
                    The policy has demands that this program cannot check; without them it cannot be told whether the \
                    signature satisfies it.
                    """,
                action: "If conformance with the signature policy matters, check it with ITI's VALIDAR."
            )
        ),
    ]
}
