/// The chains that a signature policy trusts (RFC 3125 §3.5, §3.6).
enum PolicyTrustReasons {
    private static let clause = "ETSI EN 319 102-1 §5.2.6.4; RFC 3125 §3.5"

    static let entries: [ReasonText] = [
        ReasonText(
            "XCV-POLICY-ANCHOR",
            clause,
            pt: ReasonPassage(
                "A cadeia termina em “{anchor}”, que não está entre as raízes da política {policy}.",
                meaning: "A política só admite certificados emitidos sob as raízes que ela nomeia.",
                action: "Verifique se a política indicada é a da época da assinatura; senão, peça nova assinatura."
            ),
            en: ReasonPassage(
                "The chain ends at “{anchor}”, which is not among the roots of the policy {policy}.",
                meaning: "The policy admits only certificates issued under the roots that it names.",
                action:
                    "See whether the policy that is named is the one of the signing day; if not, ask for a new signature."
            )
        ),
        ReasonText(
            "XCV-POLICY-PATH-LENGTH",
            clause,
            pt: ReasonPassage(
                "A cadeia tem {length} autoridades abaixo da raiz; a política {policy} admite {maximum}.",
                meaning: "A política limita quantas autoridades podem estar entre a raiz e o signatário.",
                action: "Verifique o certificado do signatário com a autoridade que o emitiu."
            ),
            en: ReasonPassage(
                "The chain has {length} authorities below the root; the policy {policy} admits {maximum}.",
                meaning: "The policy limits how many authorities may stand between root and signer.",
                action: "Check the signer's certificate with the authority that issued it."
            )
        ),
        ReasonText(
            "XCV-POLICY-CERTIFICATE-POLICY",
            clause,
            pt: ReasonPassage(
                "O certificado não foi emitido sob nenhuma das políticas de certificado que a política {policy} admite.",
                meaning: "A política de assinatura só admite certos tipos de certificado (por exemplo, A1 a A4).",
                action: "Verifique o tipo do certificado usado e, se for preciso, peça nova assinatura."
            ),
            en: ReasonPassage(
                "The certificate was issued under none of the certificate policies that the policy {policy} admits.",
                meaning: "The signature policy admits certain types of certificates only (A1 to A4, for example).",
                action: "Check the type of the certificate that was used and, if need be, ask for a new signature."
            )
        ),
        ReasonText(
            "XCV-POLICY-REVOCATION-MEANS",
            "ETSI EN 319 102-1 §5.2.6.4; RFC 3125 §3.6.1",
            pt: ReasonPassage(
                "A revogação foi verificada por {found}; a política {policy} exige {demanded}.",
                meaning: "A política fixa por que meio se prova que um certificado não foi revogado.",
                action: "Obtenha a prova pelo meio exigido e valide outra vez."
            ),
            en: ReasonPassage(
                "Revocation was checked by {found}; the policy {policy} demands {demanded}.",
                meaning: "The policy fixes by what means it is proven that a certificate was not revoked.",
                action: "Obtain the proof by the means demanded and validate again."
            )
        ),
        ReasonText(
            "SAV-POLICY-TIMESTAMP-TRUST",
            "ETSI EN 319 102-1 §5.5.4; RFC 3125 §3.6.3",
            pt: ReasonPassage(
                """
                A autoridade de carimbo do tempo não é uma em que a política {policy} confia ({reason})[: raiz “{anchor}”].
                """,
                meaning: "A política só admite carimbos de autoridades sob as raízes e condições que ela nomeia.",
                action: "Acrescente um carimbo do tempo de autoridade credenciada na ICP-Brasil."
            ),
            en: ReasonPassage(
                """
                The time-stamp authority is not one that the policy {policy} trusts ({reason})[: root “{anchor}”].
                """,
                meaning: "The policy admits only time-stamps of authorities under the roots and terms that it names.",
                action: "Add a time-stamp of an authority accredited by ICP-Brasil."
            )
        ),
    ]
}
