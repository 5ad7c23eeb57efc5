/// The signature policy that is named, and the list of approved ones (EN 319 102-1 §5.2.4).
enum SignaturePolicyReasons {
    private static let context = "ETSI EN 319 102-1 §5.2.4"

    static let entries: [ReasonText] = [
        ReasonText(
            "VCI-SIGPOLICY-ABSENT",
            context,
            pt: ReasonPassage(
                "A assinatura não indica política de assinatura; foi julgada pela política de validação {validationPolicy}.",
                meaning:
                    "Não há exigências de uma política de assinatura a conferir, além das da política de validação.",
                action:
                    "Se o caso exigir uma política da ICP-Brasil (AD-RB ou outra), peça nova assinatura que a indique."
            ),
            en: ReasonPassage(
                "The signature names no signature policy; it was judged under the validation policy {validationPolicy}.",
                meaning: "There are no demands of a signature policy to check beside those of the validation policy.",
                action:
                    "If the case calls for a policy of ICP-Brasil (AD-RB or another), ask for a new signature that names it."
            )
        ),
        ReasonText(
            "VCI-SIGPOLICY-IMPLIED",
            "\(context); RFC 5126 §5.8.1",
            pt: ReasonPassage(
                """
                A assinatura diz que a política de assinatura está implícita; foi julgada pela política de validação \
                {validationPolicy}.
                """,
                meaning: "O signatário não nomeou a política: ela teria de decorrer do conteúdo ou do contexto.",
                action: "Verifique no documento ou no contrato qual política foi combinada."
            ),
            en: ReasonPassage(
                """
                The signature says that the signature policy is implied; it was judged under the validation policy \
                {validationPolicy}.
                """,
                meaning: "The signer named no policy: it would have to follow from the content or the context.",
                action: "See in the document or the contract which policy was agreed on."
            )
        ),
        ReasonText(
            "VCI-SIGPOLICY-UNREADABLE",
            "\(context); RFC 5126 §5.8.1",
            pt: ReasonPassage(
                "O atributo que indica a política de assinatura não pode ser lido, ou indica mais de uma.",
                meaning: "Não se pode dizer qual política o signatário prometeu cumprir.",
                action: "Comunique o defeito ao fornecedor do programa que gerou a assinatura e peça nova assinatura."
            ),
            en: ReasonPassage(
                "The attribute that names the signature policy cannot be read, or names more than one.",
                meaning: "It cannot be told which policy the signer undertook to keep.",
                action: "Report the defect to the vendor of the signing software and ask for a new signature."
            )
        ),
        ReasonText(
            "VCI-SIGPOLICY-NOT-AVAILABLE",
            context,
            pt: ReasonPassage(
                "A política de assinatura indicada, {policy}[ ({name})], não está disponível.",
                meaning:
                    "Sem a política, não se pode dizer se a assinatura cumpre o que o signatário prometeu cumprir.",
                action: "Obtenha a política do seu emissor e indique-a com --signature-policies."
            ),
            en: ReasonPassage(
                "The signature policy that is named, {policy}[ ({name})], is not available.",
                meaning:
                    "Without the policy it cannot be told whether the signature keeps what the signer undertook to keep.",
                action: "Obtain the policy from its issuer and name it with --signature-policies."
            )
        ),
        ReasonText(
            "VCI-SIGPOLICY-HASH-MISMATCH",
            "\(context); RFC 5126 §5.8.1",
            pt: ReasonPassage(
                "O resumo da política {policy} na assinatura não é o da política ({algorithm}: consta {stated}, é {actual}).",
                meaning:
                    "A política que o signatário tinha em mãos não é a que está disponível com esse identificador.",
                action: "Compare com o original publicado pelo ITI; se o resumo estiver errado, peça nova assinatura."
            ),
            en: ReasonPassage(
                "The digest of the policy {policy} in the signature is not the policy's ({algorithm}: stated {stated}, is {actual}).",
                meaning: "The policy that the signer had is not the one that is at hand under this identifier.",
                action: "Compare with the original that ITI publishes; if the digest is wrong, ask for a new signature."
            )
        ),
        ReasonText(
            "VCI-SIGPOLICY-HASH-OF-FILE",
            "\(context); RFC 5126 §5.8.1",
            pt: ReasonPassage(
                """
                A assinatura traz o resumo do arquivo da política {policy} ({stated}) em lugar do resumo próprio da \
                política ({algorithm} {actual}).
                """,
                meaning:
                    "O programa do signatário usou o resumo errado, embora do arquivo certo; a norma não o admite.",
                action: "Comunique o defeito ao fornecedor do programa e peça nova assinatura."
            ),
            en: ReasonPassage(
                """
                The signature has the digest of the file of the policy {policy} ({stated}) in the place of the policy's \
                own ({algorithm} {actual}).
                """,
                meaning:
                    "The signer's program used the wrong digest, though of the right file; the standard does not allow it.",
                action: "Report the defect to the program's vendor and ask for a new signature."
            )
        ),
        ReasonText(
            "VCI-SIGPOLICY-HASH-ABSENT",
            "RFC 5126 §5.8.1; ETSI EN 319 122-1 §5.2.9.1",
            pt: ReasonPassage(
                "A assinatura indica a política {policy} sem o resumo dela.",
                meaning: "O identificador diz qual é a política, mas nada fixa o seu texto.",
                action: "Confirme que a política publicada com esse identificador nunca mudou."
            ),
            en: ReasonPassage(
                "The signature names the policy {policy} without its digest.",
                meaning: "The identifier says which policy it is, but nothing fixes its text.",
                action: "Make sure that the policy published under this identifier has never changed."
            )
        ),
        ReasonText(
            "VCI-LPA-NOT-GIVEN",
            "DOC-ICP-15.03",
            pt: ReasonPassage(
                "Não há lista de políticas aprovadas (LPA) para conferir a política {policy}.",
                meaning: "Não se verificou se a política foi revogada antes do fim do seu período.",
                action: "Se isso importar ao caso, obtenha a LPA do ITI e indique-a com --signature-policies."
            ),
            en: ReasonPassage(
                "There is no list of approved policies (LPA) to check the policy {policy} against.",
                meaning: "Whether the policy was revoked before the end of its period was not checked.",
                action: "If this matters, obtain ITI's LPA and name it with --signature-policies."
            )
        ),
        ReasonText(
            "VCI-LPA-STALE",
            "DOC-ICP-15.03",
            pt: ReasonPassage(
                "A lista de políticas aprovadas (LPA) usada deveria ter sido renovada até {nextUpdate}.",
                meaning: "Uma política revogada depois dessa data não consta da lista como revogada.",
                action: "Obtenha a LPA atual do ITI e indique-a com --signature-policies."
            ),
            en: ReasonPassage(
                "The list of approved policies (LPA) in use was due for renewal by {nextUpdate}.",
                meaning: "A policy that was revoked after that date does not stand in the list as revoked.",
                action: "Obtain ITI's current LPA and name it with --signature-policies."
            )
        ),
        ReasonText(
            "VCI-LPA-NOT-LISTED",
            "DOC-ICP-15.03",
            pt: ReasonPassage(
                "A política {policy} não consta da lista de políticas aprovadas (LPA) válida até {nextUpdate}.",
                meaning: "Só as políticas da lista são aprovadas pela ICP-Brasil.",
                action: "Confirme com o ITI se a política foi aprovada; se a lista for antiga, obtenha a atual."
            ),
            en: ReasonPassage(
                "The policy {policy} is not in the list of approved policies (LPA) that is good until {nextUpdate}.",
                meaning: "Only the policies in the list are approved by ICP-Brasil.",
                action: "Ask ITI whether the policy was approved; if the list is old, obtain the current one."
            )
        ),
        ReasonText(
            "VCI-LPA-DIGEST-MISMATCH",
            "\(context); DOC-ICP-15.03",
            pt: ReasonPassage(
                "O resumo do arquivo da política {policy} não é o que consta da lista de políticas aprovadas (LPA).",
                meaning: "A política disponível, ou a lista, não é a publicada pelo ITI.",
                action: "Obtenha de novo a política e a lista do ITI."
            ),
            en: ReasonPassage(
                "The digest of the policy file of {policy} is not the one in the list of approved policies (LPA).",
                meaning: "The policy at hand, or the list, is not the one that ITI publishes.",
                action: "Obtain the policy and the list from ITI again."
            )
        ),
    ]
}
