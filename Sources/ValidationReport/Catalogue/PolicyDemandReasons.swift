/// What a signature policy demands of the signature itself (EN 319 102-1 §5.2.8; RFC 3125 §3).
enum PolicyDemandReasons {
    private static let newSignature = (
        pt: "Peça nova assinatura que cumpra a política, ou avalie o documento sem o perfil que ela promete.",
        en:
            "Ask for a new signature that keeps to the policy, or weigh the document without the profile that it promises."
    )

    static let entries: [ReasonText] = [
        ReasonText(
            "SAV-POLICY-PERIOD",
            "RFC 3125 §3.3; DOC-ICP-15.03",
            pt: ReasonPassage(
                """
                A assinatura é de {time}, fora do período em que se podia assinar pela política {policy} (desde \
                {notBefore}[, até {notAfter}]).
                """,
                meaning: "A política não permitia assinar nessa data.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                """
                The signature is of {time}, outside the period in which one could sign under the policy {policy} (from \
                {notBefore}[, until {notAfter}]).
                """,
                meaning: "The policy did not permit signing at that date.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-PERIOD-NOT-PROVEN",
            "RFC 3125 §3.3; DOC-ICP-15.03",
            pt: ReasonPassage(
                """
                Que se assinou pela política {policy} antes de {end} só consta da data declarada pelo signatário, \
                {claimed}.
                """,
                meaning: "A política já não permite assinar, e nenhum carimbo do tempo prova que se assinou a tempo.",
                action: "Se a data importar ao caso, procure outra prova de quando o documento foi assinado."
            ),
            en: ReasonPassage(
                """
                That the signature under the policy {policy} was made before {end} is said only by the date that the \
                signer claims, {claimed}.
                """,
                meaning: "The policy no longer permits signing, and no time-stamp proves that it was done in time.",
                action: "If the date matters, look for another proof of when the document was signed."
            )
        ),
        ReasonText(
            "SAV-POLICY-REVOKED",
            "DOC-ICP-15.03",
            pt: ReasonPassage(
                "A política {policy} foi revogada em {revocationDate}, e a assinatura é de {time}.",
                meaning: "Depois da revogação não se podia mais assinar pela política.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The policy {policy} was revoked on {revocationDate}, and the signature is of {time}.",
                meaning: "After the revocation one could no longer sign under the policy.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-FORMAT",
            "DOC-ICP-15.03",
            pt: ReasonPassage(
                "A política {policy} é para assinaturas {expected}, e esta é {found}.",
                meaning: "O identificador da política pertence a outro formato de assinatura.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The policy {policy} is for {expected} signatures, and this one is {found}.",
                meaning: "The policy's identifier belongs to another signature format.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-CONTENT-PLACE",
            "RFC 3125 §3.4.1",
            pt: ReasonPassage(
                "O conteúdo assinado não está onde a política {policy} manda (fora ou dentro do arquivo de assinatura).",
                meaning: "A política fixa se a assinatura é destacada ou anexada.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The signed content is not where the policy {policy} wants it (outside or inside the signature file).",
                meaning: "The policy fixes whether the signature is detached or enveloping.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-SIGNED-ATTRIBUTE-MISSING",
            "ETSI EN 319 102-1 §5.2.8; RFC 3125 §3.4.1",
            pt: ReasonPassage(
                "Falta o atributo assinado {attribute}, que a política {policy} exige.",
                meaning: "A assinatura não cumpre o perfil da política que indica.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The signed attribute {attribute} is missing, which the policy {policy} demands.",
                meaning: "The signature does not keep to the profile of the policy that it names.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-SIGNED-ATTRIBUTE-FORBIDDEN",
            "ETSI EN 319 102-1 §5.2.8; DOC-ICP-15.03",
            pt: ReasonPassage(
                "Há o atributo assinado {attribute}, que a política {policy} proíbe.",
                meaning: "A assinatura não cumpre o perfil da política que indica.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "There is the signed attribute {attribute}, which the policy {policy} forbids.",
                meaning: "The signature does not keep to the profile of the policy that it names.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-UNSIGNED-ATTRIBUTE-MISSING",
            "ETSI EN 319 102-1 §5.2.8; RFC 3125 §3.4.2",
            pt: ReasonPassage(
                "Falta o atributo não assinado {attribute}, que a política {policy} exige.",
                meaning: "A assinatura ainda não tem todas as provas do perfil que indica.",
                action: "Acrescente à assinatura o que falta, ou peça ao emissor a versão completa."
            ),
            en: ReasonPassage(
                "The unsigned attribute {attribute} is missing, which the policy {policy} demands.",
                meaning: "The signature does not have all the proofs of the profile that it names yet.",
                action: "Add to the signature what is missing, or ask the issuer for the complete version."
            )
        ),
        ReasonText(
            "SAV-POLICY-COMMITMENT",
            "RFC 3125 §3.3.2",
            pt: ReasonPassage(
                "A política {policy} não tem regra para o compromisso[ {commitment}] desta assinatura.",
                meaning: "A política só admite certos tipos de compromisso do signatário.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The policy {policy} has no rule for the commitment[ {commitment}] of this signature.",
                meaning: "The policy admits certain types of commitment of the signer only.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-ALGORITHM",
            "ETSI EN 319 102-1 §5.2.8.4; RFC 3125 §3.7",
            pt: ReasonPassage(
                "O algoritmo da assinatura ({algorithm}) não está entre os da política {policy}.",
                meaning: "A política não admite esse algoritmo.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The signature's algorithm ({algorithm}) is not among those of the policy {policy}.",
                meaning: "The policy does not admit this algorithm.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-KEY-TOO-SMALL",
            "ETSI EN 319 102-1 §5.2.8.4; RFC 3125 §3.7",
            pt: ReasonPassage(
                "A chave do signatário ({key}) é menor que a exigida pela política {policy} ({minimum} bits).",
                meaning: "A política não admite chaves desse tamanho.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "The signer's key ({key}) is smaller than the policy {policy} demands ({minimum} bits).",
                meaning: "The policy does not admit keys of this size.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-CERTIFICATE-NOT-EMBEDDED",
            "RFC 3125 §3.4.1",
            pt: ReasonPassage(
                "Não vieram com a assinatura todos os certificados que a política {policy} exige (faltam {count}).",
                meaning: "A política manda que o certificado do signatário acompanhe a assinatura.",
                action: newSignature.pt
            ),
            en: ReasonPassage(
                "Not all certificates that the policy {policy} demands came with the signature ({count} missing).",
                meaning: "The policy wants the signer's certificate to come with the signature.",
                action: newSignature.en
            )
        ),
        ReasonText(
            "SAV-POLICY-TIMESTAMP-NOT-PASSED",
            "ETSI EN 319 102-1 §5.5.4; RFC 3125 §3.6.3",
            pt: ReasonPassage(
                "Nenhum carimbo do tempo {attribute}, exigido pela política {policy}, é válido.",
                meaning: "Um carimbo que não é válido não prova nada, e a política exige que um prove.",
                action:
                    "Veja as razões de cada carimbo mais abaixo; pode faltar a cadeia ou a lista de revogados da ACT."
            ),
            en: ReasonPassage(
                "No time-stamp {attribute}, which the policy {policy} demands, is valid.",
                meaning: "A time-stamp that is not valid proves nothing, and the policy demands one that does.",
                action: "See the reasons of each time-stamp below; the TSA's chain or revocation list may be missing."
            )
        ),
    ]
}
