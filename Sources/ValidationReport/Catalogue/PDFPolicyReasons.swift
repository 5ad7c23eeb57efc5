/// Document security stores, signature dictionaries of PAdES, and ICP-Brasil's policies for PAdES.
enum PDFPolicyReasons {
    private static let newSignature = (
        pt: "Peça nova assinatura que cumpra a política, ou avalie o documento sem o perfil que ela promete.",
        en:
            "Ask for a new signature that keeps to the policy, or weigh the document without the profile that it promises."
    )
    private static let store = (
        meaning: (
            pt: "O que não se pôde ler não serve de prova; se fizer falta, o resultado o diz.",
            en: "What could not be read is no evidence; where it is missing, the verdict says so."
        ),
        action: (
            pt: "Se faltar prova de revogação, entregue as LCRs ou respostas OCSP junto com o documento.",
            en: "If revocation evidence is missing, hand in the CRLs or OCSP responses beside the document."
        )
    )

    static let entries: [ReasonText] = stores + dictionaries + policies + artifacts

    private static let stores: [ReasonText] = [
        ReasonText(
            "FC-DSS-UNREADABLE",
            "ISO 32000-2 §12.8.4.3; EN 319 142-1 §5.4.2.2",
            pt: ReasonPassage(
                "O repositório de dados de validação do PDF (DSS) não pode ser lido.",
                meaning: store.meaning.pt,
                action: store.action.pt
            ),
            en: ReasonPassage(
                "The document security store (DSS) of the PDF cannot be read.",
                meaning: store.meaning.en,
                action: store.action.en
            )
        ),
        ReasonText(
            "FC-DSS-OBJECT-UNREADABLE",
            "ISO 32000-2 §12.8.4.3; EN 319 142-1 §5.4.2.2",
            pt: ReasonPassage(
                "Objetos do repositório de dados de validação do PDF (DSS) que não podem ser lidos: {count}.",
                meaning: store.meaning.pt,
                action: store.action.pt
            ),
            en: ReasonPassage(
                "Objects of the document security store (DSS) that cannot be read: {count}.",
                meaning: store.meaning.en,
                action: store.action.en
            )
        ),
        ReasonText(
            "FC-DSS-VRI-KEY",
            "ISO 32000-2 §12.8.4.3, table 261",
            pt: ReasonPassage(
                "Uma entrada de VRI no repositório de dados de validação não tem por nome o resumo de uma assinatura.",
                meaning: "Os dados dela servem como todos os outros; só não se sabe a que assinatura se destinam.",
                action: "Nada a fazer, se o resultado não apontar falta de prova de revogação."
            ),
            en: ReasonPassage(
                "An entry of VRI in the document security store is not named by the digest of a signature.",
                meaning: "Its data are used like all others; only which signature they are meant for is not known.",
                action: "Nothing is to be done unless the verdict speaks of missing revocation evidence."
            )
        ),
        ReasonText(
            "FC-DSS-INCOMPLETE",
            "ISO 32000-2 §12.8.4.3",
            pt: ReasonPassage(
                "O repositório de dados de validação do PDF (DSS) é grande demais; só parte dele foi lida.",
                meaning: store.meaning.pt,
                action: store.action.pt
            ),
            en: ReasonPassage(
                "The document security store (DSS) of the PDF is too large; only a part of it was read.",
                meaning: store.meaning.en,
                action: store.action.en
            )
        ),
    ]

    private static let dictionaries: [ReasonText] = [
        ReasonText(
            "SAV-PADES-ENTRY-FORBIDDEN",
            "EN 319 142-1 §6.3; ISO 32000-2 §12.8.3.4",
            pt: ReasonPassage(
                "O dicionário da assinatura tem a entrada {key}, que o padrão PAdES não permite.",
                meaning: "Programas diferentes podem tirar conclusões diferentes dessa entrada; aqui ela não é usada.",
                action: "Avise quem produz o programa de assinatura; o conteúdo assinado não é afetado."
            ),
            en: ReasonPassage(
                "The signature dictionary has the entry {key}, which PAdES does not permit.",
                meaning: "Different programs may draw different conclusions from the entry; it is not used here.",
                action: "Tell the maker of the signing software; the signed content is not affected."
            )
        ),
        ReasonText(
            "SAV-PADES-SIGNINGTIME-ATTRIBUTE",
            "EN 319 142-1 §6.3, table 1",
            pt: ReasonPassage(
                "A data da assinatura está também entre os atributos assinados (signing-time), o que o PAdES proíbe.",
                meaning:
                    "No PAdES a data declarada fica no dicionário da assinatura (entrada M), e é ela que vale aqui.",
                action: "Avise quem produz o programa de assinatura; nenhuma das duas datas prova quando se assinou."
            ),
            en: ReasonPassage(
                "The time of signing stands among the signed attributes as well (signing-time), which PAdES forbids.",
                meaning:
                    "In PAdES the claimed time stands in the signature dictionary (entry M), which is what counts here.",
                action: "Tell the maker of the signing software; neither of the times proves when it was signed."
            )
        ),
        ReasonText(
            "SAV-PADES-SIGNINGTIME-DIFFERS",
            "ISO 32000-2 §12.8.1, table 255 (M); EN 319 142-1 §6.3",
            pt: ReasonPassage(
                """
                A assinatura declara duas datas diferentes: {dictionary} no dicionário do PDF e {attribute} nos atributos \
                assinados.
                """,
                meaning: "As duas são só declarações do signatário, e uma delas ao menos está errada.",
                action: "Não use nenhuma das duas como prova da data; procure um carimbo do tempo."
            ),
            en: ReasonPassage(
                """
                The signature claims two different times: {dictionary} in the dictionary of the PDF and {attribute} among \
                the signed attributes.
                """,
                meaning: "Both are no more than claims of the signer, and one of them at least is wrong.",
                action: "Use neither as a proof of the date; look for a time-stamp."
            )
        ),
        ReasonText(
            "SAV-PADES-SIGNINGTIME-UNREADABLE",
            "ISO 32000-2 §7.9.4, §12.8.1, table 255 (M)",
            pt: ReasonPassage(
                "A data declarada no dicionário da assinatura (entrada M) não é uma data válida.",
                meaning: "Não se sabe por essa entrada quando o signatário diz ter assinado.",
                action: "Se a data importar ao caso, procure um carimbo do tempo ou outra prova."
            ),
            en: ReasonPassage(
                "The time that the signature dictionary claims (entry M) is not a valid date.",
                meaning: "The entry does not tell when the signer claims to have signed.",
                action: "If the date matters, look for a time-stamp or for another proof."
            )
        ),
    ]

    private static let policies: [ReasonText] = [
        ReasonText(
            "SAV-PBAD-POLICY-ABSENT",
            "DOC-ICP-15.03",
            pt: ReasonPassage(
                "A assinatura se declara do padrão PAdES da ICP-Brasil, mas não indica nenhuma das políticas dele.",
                meaning: "Sem a política não se sabe que exigências a assinatura tem de cumprir.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The signature says to be of ICP-Brasil's PAdES, but names none of the policies for it.",
                meaning: "Without the policy it is not known what the signature has to satisfy.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-PBAD-DICTIONARY-MISSING",
            "DOC-ICP-15.03 (ExtensoesPAsPAdES)",
            pt: ReasonPassage(
                "Falta no PDF o dicionário {dictionary}, que a política {policy} exige para esta assinatura.",
                meaning: "Sem ele a assinatura não alcança o perfil que promete.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The PDF lacks the dictionary {dictionary}, which the policy {policy} demands for this signature.",
                meaning: "Without it the signature does not reach the profile that it promises.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-PBAD-ENTRY-MISSING",
            "DOC-ICP-15.03 (ExtensoesPAsPAdES)",
            pt: ReasonPassage(
                "Falta no dicionário {dictionary} do PDF a entrada {key}, que a política {policy} exige.",
                meaning: "A assinatura não cumpre tudo o que a política pede do PDF.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The dictionary {dictionary} of the PDF lacks the entry {key}, which the policy {policy} demands.",
                meaning: "The signature does not satisfy all that the policy asks of the PDF.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-PBAD-ENTRY-VALUE",
            "DOC-ICP-15.03 (ExtensoesPAsPAdES)",
            pt: ReasonPassage(
                """
                No dicionário {dictionary} do PDF a entrada {key} é {found}; a política {policy} exige {expected}.
                """,
                meaning: "A assinatura foi feita por outro padrão que o da política que ela indica.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                """
                In the dictionary {dictionary} of the PDF the entry {key} is {found}; the policy {policy} demands {expected}.
                """,
                meaning: "The signature was made by another standard than that of the policy that it names.",
                action: newSignature.en
            )
        ),
    ]

    private static let artifacts: [ReasonText] = [
        ReasonText(
            "SAV-PBAD-ARTIFACT-UNREADABLE",
            "DOC-ICP-15.03 (ExtensoesPAsPAdES)",
            pt: ReasonPassage(
                "Um artefato de política no dicionário {dictionary} do PDF não é uma política nem uma lista de políticas.",
                meaning: "O arquivo não guarda o que a política {policy} manda guardar para validações futuras.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "A policy artefact in the dictionary {dictionary} of the PDF is neither a policy nor a list of policies.",
                meaning: "The file does not keep what the policy {policy} wants kept for later validations.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-PBAD-ARTIFACT-MISMATCH",
            "DOC-ICP-15.03 (ExtensoesPAsPAdES)",
            pt: ReasonPassage(
                "O artefato de política no dicionário {dictionary} do PDF não é a política {policy}, indicada na assinatura.",
                meaning: "Quem julgasse só pelo arquivo aplicaria a política errada; aqui vale a que foi indicada.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The policy artefact in the dictionary {dictionary} of the PDF is not {policy}, which the signature names.",
                meaning:
                    "Whoever judged by the file alone would apply the wrong policy; here the one that is named counts.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-PBAD-LPA-MISMATCH",
            "DOC-ICP-15.03 (ExtensoesPAsPAdES)",
            pt: ReasonPassage(
                "A lista de políticas aprovadas no dicionário {dictionary} do PDF não aprova a política {policy}.",
                meaning: "A lista guardada no arquivo não serve para provar que a política estava aprovada.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The list of approved policies in the dictionary {dictionary} of the PDF does not approve {policy}.",
                meaning: "The list that is kept in the file does not serve to prove that the policy was approved.",
                action: newSignature.en
            )
        ),
    ]
}
