/// What a signature dictionary carries, and in which encoding (ISO 32000-2 §12.8.3).
enum PDFContentsReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "FC-CONTENTS-MISSING",
            "ISO 32000-2 §12.8.1, table 255",
            pt: ReasonPassage(
                "O dicionário da assinatura ({object}) não tem Contents, ou o tem vazio.",
                meaning: "Não há valor de assinatura que se possa conferir: o campo só parece assinado.",
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                "The signature dictionary ({object}) has no Contents, or an empty one.",
                meaning: "There is no signature value to verify: the field only looks as if it were signed.",
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-CONTENTS-MALFORMED",
            "ISO 32000-2 §12.8.1, table 255",
            pt: ReasonPassage(
                "O valor Contents da assinatura ({object}) não é um texto hexadecimal direto.",
                meaning: """
                    A norma exige essa forma para que os bytes excluídos sejam exatamente os do valor da assinatura.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                "The Contents of the signature ({object}) is not a direct hexadecimal string.",
                meaning: """
                    The standard demands this form so that the bytes left out are exactly those of the signature's \
                    value.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-CONTENTS-UNREADABLE",
            "ISO 32000-2 §12.8.3; RFC 5652 §5.1",
            pt: ReasonPassage(
                "O que está em Contents ({object}) não é uma assinatura do tipo que o SubFilter anuncia.",
                meaning: """
                    Não há assinatura que se possa ler: o arquivo foi danificado ou o campo só parece assinado.
                    """,
                action: "Obtenha o arquivo original diretamente do signatário e valide-o novamente."
            ),
            en: ReasonPassage(
                "What stands in Contents ({object}) is not a signature of the kind that SubFilter names.",
                meaning: """
                    There is no signature to be read: the file was damaged, or the field only looks as if it were \
                    signed.
                    """,
                action: "Get the original file from the signer directly and validate it again."
            )
        ),
        ReasonText(
            "FC-CONTENTS-PADDING",
            "ISO 32000-2 §12.8.3.3",
            pt: ReasonPassage(
                "Em Contents ({object}), depois da assinatura, há outros bytes além de zeros.",
                meaning: """
                    Esse trecho não é coberto por nenhuma assinatura e pode ter sido alterado depois dela.
                    """,
                action: "Peça um novo arquivo, gerado por um programa que siga a norma."
            ),
            en: ReasonPassage(
                "In Contents ({object}) there are other bytes than zeros behind the signature.",
                meaning: "No signature covers this place, and it may have been changed afterwards.",
                action: "Ask for a new file, made by a program that follows the standard."
            )
        ),
        ReasonText(
            "FC-CONTENTS-ENCAPSULATION",
            "ISO 32000-2 §12.8.3.3; EN 319 142-1 §6.2.1",
            pt: ReasonPassage(
                """
                A mensagem em Contents ({object}) traz conteúdo próprio, ou deixa de trazer o que o SubFilter pede.
                """,
                meaning: """
                    Um conteúdo próprio poderia ser conferido no lugar do documento, que então não estaria assinado.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                """
                The message in Contents ({object}) carries content of its own, or lacks what its SubFilter asks for.
                """,
                meaning: """
                    Content of its own could be verified in the place of the document, which would then not be \
                    signed.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-CONTENTS-SIGNERS",
            "ISO 32000-2 §12.8.3.3; EN 319 142-1 §6.2.1",
            pt: ReasonPassage(
                "A mensagem em Contents ({object}) não tem exatamente um signatário.",
                meaning: """
                    A norma admite um só signatário por campo; não se sabe de quem é a assinatura que o campo \
                    mostra.
                    """,
                action: "Peça que cada pessoa assine em um campo próprio."
            ),
            en: ReasonPassage(
                "The message in Contents ({object}) does not have exactly one signer.",
                meaning: """
                    The standard allows one signer for each field; nobody can tell whose signature the field shows.
                    """,
                action: "Ask each person to sign in a field of their own."
            )
        ),
        ReasonText(
            "FC-SUBFILTER-MISSING",
            "ISO 32000-2 §12.8.3.1, table 260",
            pt: ReasonPassage(
                "O dicionário da assinatura ({object}) não tem SubFilter.",
                meaning: """
                    Não se sabe em que formato a assinatura foi gravada; ela foi lida como CMS destacada.
                    """,
                action: "Peça nova assinatura em um perfil da ICP-Brasil."
            ),
            en: ReasonPassage(
                "The signature dictionary ({object}) has no SubFilter.",
                meaning: """
                    Nobody can tell in which format the signature was written; it was read as detached CMS.
                    """,
                action: "Ask for a new signature in a profile of ICP-Brasil."
            )
        ),
        ReasonText(
            "FC-SUBFILTER-UNKNOWN",
            "ISO 32000-2 §12.8.3.1, table 260",
            pt: ReasonPassage(
                "O SubFilter da assinatura ({object}) não é nenhum dos conhecidos.",
                meaning: """
                    Não se sabe em que formato a assinatura foi gravada; ela foi lida como CMS destacada.
                    """,
                action: "Peça nova assinatura em um perfil da ICP-Brasil."
            ),
            en: ReasonPassage(
                "The SubFilter of the signature ({object}) is none that is known.",
                meaning: """
                    Nobody can tell in which format the signature was written; it was read as detached CMS.
                    """,
                action: "Ask for a new signature in a profile of ICP-Brasil."
            )
        ),
        ReasonText(
            "FC-SUBFILTER-DEPRECATED",
            "ISO 32000-2 §12.8.3.1, table 260",
            pt: ReasonPassage(
                "A assinatura usa o formato {subFilter}, que a norma já não admite em documentos novos.",
                meaning: """
                    O formato resume o documento em SHA-1, cuja segurança se esgotou; vale apenas o que se prova \
                    anterior a isso.
                    """,
                action: "Prefira assinaturas em um perfil da ICP-Brasil (ETSI.CAdES.detached ou PBAD.PAdES)."
            ),
            en: ReasonPassage(
                """
                The signature uses the format {subFilter}, which the standard does not allow in new documents any \
                more.
                """,
                meaning: """
                    The format digests the document with SHA-1, whose security is spent; it counts only where it is \
                    proven to be older.
                    """,
                action: "Prefer signatures in a profile of ICP-Brasil (ETSI.CAdES.detached or PBAD.PAdES)."
            )
        ),
        ReasonText(
            "FC-SUBFILTER-TYPE-MISMATCH",
            "ISO 32000-2 §12.8.5, table 255",
            pt: ReasonPassage(
                """
                O dicionário ({object}) diz ser de assinatura, mas o SubFilter é de carimbo do tempo, ou vice-versa.
                """,
                meaning: "Programas diferentes podem tratá-lo como coisas diferentes.",
                action: "Peça nova assinatura, gerada por um programa que siga a norma."
            ),
            en: ReasonPassage(
                """
                The dictionary ({object}) says to be a signature, but its SubFilter is that of a time-stamp, or the \
                other way round.
                """,
                meaning: "Different programs may treat it as different things.",
                action: "Ask for a new signature, made by a program that follows the standard."
            )
        ),
    ]
}
