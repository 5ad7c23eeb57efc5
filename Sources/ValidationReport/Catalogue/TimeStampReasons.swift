/// Time-stamp tokens: structure and imprint (RFC 3161; EN 319 102-1 §5.4).
enum TimeStampReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "TST-TOKEN-UNREADABLE",
            "RFC 3161 §2.4.2",
            pt: ReasonPassage(
                "O carimbo do tempo não pôde ser lido[ ({reason})].",
                meaning: "Os bytes não formam um carimbo do tempo da norma. O carimbo não prova data alguma.",
                action: """
                    Peça ao signatário, ou a quem enviou o arquivo, uma cópia íntegra do original; se o defeito \
                    persistir, será necessária nova assinatura.
                    """
            ),
            en: ReasonPassage(
                "The time-stamp cannot be read[ ({reason})].",
                meaning: """
                    The bytes are not a time-stamp token as the standard has it. The time-stamp proves no time.
                    """,
                action: """
                    Ask the signer, or whoever sent the file, for an intact copy of the original; if the defect remains, \
                    it must be signed anew.
                    """
            )
        ),
        ReasonText(
            "TST-CONTENTTYPE-INVALID",
            "RFC 3161 §2.4.2",
            pt: ReasonPassage(
                "O conteúdo assinado no carimbo não é um TSTInfo.",
                meaning: "É uma mensagem assinada, mas não um carimbo do tempo. O carimbo não prova data alguma.",
                action: """
                    Peça à autoridade de carimbo do tempo (ACT) um esclarecimento e, se ainda for possível, um novo \
                    carimbo.
                    """
            ),
            en: ReasonPassage(
                "What is signed inside the token is not a TSTInfo.",
                meaning: "It is a signed message, but not a time-stamp. The time-stamp proves no time.",
                action: """
                    Ask the time-stamping authority (TSA) for an explanation and, if it is still possible, for a new \
                    time-stamp.
                    """
            )
        ),
        ReasonText(
            "TST-SIGNER-COUNT",
            "RFC 3161 §2.4.2",
            pt: ReasonPassage(
                "O carimbo do tempo deve ter um só signatário; este tem {count}.",
                meaning: "A norma exige que apenas a ACT assine o carimbo. O carimbo não prova data alguma.",
                action: """
                    Peça à autoridade de carimbo do tempo (ACT) um esclarecimento e, se ainda for possível, um novo \
                    carimbo.
                    """
            ),
            en: ReasonPassage(
                "A time-stamp must have one signer alone; this one has {count}.",
                meaning: "The standard demands that only the TSA signs a token. The time-stamp proves no time.",
                action: """
                    Ask the time-stamping authority (TSA) for an explanation and, if it is still possible, for a new \
                    time-stamp.
                    """
            )
        ),
        ReasonText(
            "TST-VERSION-UNSUPPORTED",
            "RFC 3161 §2.4.2",
            pt: ReasonPassage(
                "O carimbo do tempo declara a versão {version}, que não é conhecida.",
                meaning: "A norma define apenas a versão 1.",
                action: """
                    Peça à autoridade de carimbo do tempo (ACT) um esclarecimento e, se ainda for possível, um novo \
                    carimbo.
                    """
            ),
            en: ReasonPassage(
                "The time-stamp states version {version}, which is not known.",
                meaning: "The standard defines version 1 only.",
                action: """
                    Ask the time-stamping authority (TSA) for an explanation and, if it is still possible, for a new \
                    time-stamp.
                    """
            )
        ),
        ReasonText(
            "TST-IMPRINT-MISMATCH",
            "RFC 3161 §2.4.2; ETSI EN 319 102-1 §5.4",
            pt: ReasonPassage(
                "O carimbo do tempo é de outro conteúdo: o resumo criptográfico não confere.",
                meaning: """
                    O carimbo foi feito para outros dados, ou os dados foram alterados depois dele; nada prova sobre \
                    este arquivo. Resumo {algorithm} no carimbo: {stated}; dos dados apresentados: {actual}.
                    """,
                action: "Localize os dados exatos que foram carimbados, ou o carimbo que corresponde a estes."
            ),
            en: ReasonPassage(
                "The time-stamp is of other content: the digest does not match.",
                meaning: """
                    The time-stamp was made for other data, or the data were changed after it; it proves nothing about \
                    this file. {algorithm} digest in the token: {stated}; of the data at hand: {actual}.
                    """,
                action: "Find the exact data that were time-stamped, or the time-stamp that belongs to these."
            )
        ),
        ReasonText(
            "TST-IMPRINT-UNSUPPORTED",
            "RFC 3161 §2.4.1",
            pt: ReasonPassage(
                "O carimbo do tempo usa um algoritmo de resumo desconhecido ({algorithm}).",
                meaning: "Não se pode verificar a que conteúdo ele se refere.",
                action: "Verifique o carimbo com um programa que conheça o algoritmo."
            ),
            en: ReasonPassage(
                "The time-stamp uses an unknown digest algorithm ({algorithm}).",
                meaning: "It cannot be verified to what content it refers.",
                action: "Verify the time-stamp with a program that knows the algorithm."
            )
        ),
        ReasonText(
            "TST-IMPRINT-ALGORITHM-NOT-TRUSTED",
            "ETSI EN 319 102-1 §5.4; ETSI TS 119 312",
            pt: ReasonPassage(
                """
                O resumo {algorithm} do carimbo do tempo não é aceito na data de referência {at}[ (aceito até \
                {until})].
                """,
                meaning: """
                    O algoritmo já não oferece segurança nessa data: outros dados poderiam ter o mesmo resumo.
                    """,
                action: """
                    Se houver carimbo do tempo ou outra prova de que a assinatura já existia antes dessa data, junte-a e \
                    repita a validação.
                    """
            ),
            en: ReasonPassage(
                """
                The time-stamp's digest {algorithm} is not accepted at the control time {at}[ (accepted until \
                {until})].
                """,
                meaning: """
                    The algorithm gives no security at that date any more: other data could have the same digest.
                    """,
                action: """
                    If there is a time-stamp or another proof that the signature existed before that date, add it and \
                    validate again.
                    """
            )
        ),
        ReasonText(
            "TST-EXTENSION-CRITICAL-UNKNOWN",
            "RFC 3161 §2.4.2",
            pt: ReasonPassage(
                "O carimbo do tempo tem uma extensão crítica desconhecida ({extension}).",
                meaning: "Uma extensão crítica muda o sentido do carimbo; sem conhecê-la, ele não pode ser aceito.",
                action: """
                    Peça à autoridade de carimbo do tempo (ACT) um esclarecimento e, se ainda for possível, um novo \
                    carimbo.
                    """
            ),
            en: ReasonPassage(
                "The time-stamp has an unknown critical extension ({extension}).",
                meaning: """
                    A critical extension changes what a token means; without knowing it, the token cannot be accepted.
                    """,
                action: """
                    Ask the time-stamping authority (TSA) for an explanation and, if it is still possible, for a new \
                    time-stamp.
                    """
            )
        ),
        ReasonText(
            "TST-ACCURACY-MISSING",
            "RFC 3161 §2.4.2; ETSI EN 319 422 §5.2.2",
            pt: ReasonPassage(
                "O carimbo do tempo não declara a sua exatidão.",
                meaning: "Não se sabe de quanto a hora pode divergir da hora legal.",
                action: "Se a ordem de fatos próximos no tempo importar ao caso, consulte a política da ACT."
            ),
            en: ReasonPassage(
                "The time-stamp does not state its accuracy.",
                meaning: "It is not known how far its time may be from legal time.",
                action: "If the order of events close in time matters, consult the TSA's policy."
            )
        ),
        ReasonText(
            "TST-NOT-PASSED",
            "ETSI EN 319 102-1 §5.5.4",
            pt: ReasonPassage(
                "Não foi aprovado: {type}[ ({reason})].",
                meaning: """
                    A hora desse carimbo não foi usada como prova. Se é um carimbo do documento e o motivo é HASH_FAILURE, \
                    bytes que ele cobre foram alterados depois dele.
                    """,
                action: "Veja os motivos no bloco do carimbo do tempo."
            ),
            en: ReasonPassage(
                "Did not pass: {type}[ ({reason})].",
                meaning: """
                    The time of that token was not used as a proof. If it is a document time-stamp and the reason is \
                    HASH_FAILURE, bytes that it covers were altered after it.
                    """,
                action: "See the reasons in the block of the time-stamp."
            )
        ),
        ReasonText(
            "TST-TIME-IN-FUTURE",
            "ETSI EN 319 102-1 §5.4",
            pt: ReasonPassage(
                "A hora do carimbo ({time}) é posterior à data desta validação ({validationTime}).",
                meaning: "Um dos relógios está errado, ou a data de validação escolhida é anterior ao carimbo.",
                action: "Confira o relógio do computador ou a data dada em --at."
            ),
            en: ReasonPassage(
                "The token's time ({time}) is later than the time of this validation ({validationTime}).",
                meaning: """
                    One of the clocks is wrong, or the validation time that was chosen is older than the token.
                    """,
                action: "Check the machine's clock, or the time given with --at."
            )
        ),
        ReasonText(
            "TST-ORDER-INVALID",
            "ETSI EN 319 102-1 §5.5.4",
            pt: ReasonPassage(
                "O carimbo do conteúdo ({content}) é posterior ao da assinatura ({signature}).",
                meaning: "O conteúdo deve existir antes de ser assinado; as datas contradizem-se.",
                action: """
                    Peça à autoridade de carimbo do tempo (ACT) um esclarecimento e, se ainda for possível, um novo \
                    carimbo.
                    """
            ),
            en: ReasonPassage(
                "The content time-stamp ({content}) is later than the signature time-stamp ({signature}).",
                meaning: "Content must exist before it is signed; the times contradict one another.",
                action: """
                    Ask the time-stamping authority (TSA) for an explanation and, if it is still possible, for a new \
                    time-stamp.
                    """
            )
        ),
        ReasonText(
            "TST-CONTENT-NOT-GIVEN",
            "RFC 3161 §2.4.2; ETSI EN 319 102-1 §5.4",
            pt: ReasonPassage(
                "O conteúdo a que o carimbo do tempo se refere não foi fornecido.",
                meaning: "A assinatura da ACT pode ser verificada, mas não a que documento o carimbo pertence.",
                action: "Forneça o conteúdo com --content, ou o seu resumo com --digest, e repita a validação."
            ),
            en: ReasonPassage(
                "The content to which the time-stamp refers was not given.",
                meaning: "The TSA's signature can be verified, but not to which document the time-stamp belongs.",
                action: "Give the content with --content, or its digest with --digest, and validate again."
            )
        ),
    ]
}
