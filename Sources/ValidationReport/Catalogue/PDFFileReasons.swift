/// The structure of a PDF file, and what became of a signature in it (ISO 32000-2 §7.5, §12.8).
enum PDFFileReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "FC-PDF-UNREADABLE",
            "ISO 32000-2 §7.5, §12.8; EN 319 102-1 §5.2.2",
            pt: ReasonPassage(
                """
                O objeto {object} (byte {offset}) diz ser uma assinatura, mas o arquivo PDF não pode ser lido como a \
                norma exige: {reason} (byte {place}).
                """,
                meaning: """
                    O arquivo foi danificado, cortado ou alterado de modo que a estrutura já não leva aos objetos; a \
                    assinatura não pode ser conferida, ainda que algum programa mostre o documento.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                """
                Object {object} (byte {offset}) says that it is a signature, but the PDF file cannot be read as the \
                standard demands: {reason} (byte {place}).
                """,
                meaning: """
                    The file was damaged, cut off or changed so that its structure does not lead to the objects any \
                    more; the signature cannot be verified, even if some program shows the document.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-PDF-SIGNATURE-FIELD-EMPTY",
            "ISO 32000-2 §12.7.5.5",
            pt: ReasonPassage(
                "O campo de assinatura {object} não tem valor, e o arquivo não tem nenhuma assinatura.",
                meaning: """
                    Ou ninguém assinou neste campo, ou a assinatura foi retirada do arquivo; pelo arquivo não se pode \
                    saber qual dos dois.
                    """,
                action: "Peça ao signatário o arquivo que ele assinou."
            ),
            en: ReasonPassage(
                "The signature field {object} has no value, and the file has no signature at all.",
                meaning: """
                    Either nobody has signed in this field, or the signature was taken out of the file; the file does \
                    not tell which of the two.
                    """,
                action: "Ask the signer for the file that was signed."
            )
        ),
        ReasonText(
            "FC-PDF-AMBIGUOUS",
            "ISO 32000-2 §7.5",
            pt: ReasonPassage(
                """
                A estrutura do arquivo PDF admite mais de uma leitura ({kind}, objeto {object}, byte {offset}).
                """,
                meaning: """
                    Dois programas podem mostrar conteúdos diferentes a partir dos mesmos bytes; não se sabe qual \
                    deles o signatário viu.
                    """,
                action: "Compare o que outros programas mostram e peça o documento original ao signatário."
            ),
            en: ReasonPassage(
                """
                The structure of the PDF file can be read in more than one way ({kind}, object {object}, byte \
                {offset}).
                """,
                meaning: """
                    Two programs may show different content out of the same bytes; nobody knows which of them the \
                    signer saw.
                    """,
                action: "Compare what other programs show and ask the signer for the original document."
            )
        ),
        ReasonText(
            "FC-PDF-IRREGULAR",
            "ISO 32000-2 §7.5",
            pt: ReasonPassage(
                """
                A estrutura do arquivo PDF foge à norma sem alterar o que é mostrado ({kind}, objeto {object}, byte \
                {offset}).
                """,
                meaning: "Os programas de leitura corrigem o defeito em silêncio e mostram o mesmo conteúdo.",
                action: """
                    Nada é preciso; se o defeito se repetir, comunique-o ao fornecedor do programa que gerou o \
                    arquivo.
                    """
            ),
            en: ReasonPassage(
                """
                The structure of the PDF file departs from the standard without changing what is shown ({kind}, \
                object {object}, byte {offset}).
                """,
                meaning: "Viewers repair the defect silently and show the same content.",
                action: """
                    Nothing needs to be done; if it keeps happening, report it to the vendor of the program that \
                    made the file.
                    """
            )
        ),
        ReasonText(
            "FC-PDF-TRAILING-BYTES",
            "ISO 32000-2 §7.5.5, §12.8.1",
            pt: ReasonPassage(
                """
                Há {count} bytes depois do fim do arquivo PDF (byte {offset}) que a assinatura não cobre[; neles está \
                escrito: objeto {object}].
                """,
                meaning: """
                    Algo foi acrescentado depois da assinatura, e alguns programas podem lê-lo como parte do \
                    documento.
                    """,
                action: "Peça o arquivo original ao signatário e compare os dois."
            ),
            en: ReasonPassage(
                """
                There are {count} bytes behind the end of the PDF file (byte {offset}) that the signature does not \
                cover[; in them stands object {object}].
                """,
                meaning: """
                    Something was added after the signature, and some programs may read it as part of the document.
                    """,
                action: "Ask the signer for the original file and compare the two."
            )
        ),
        ReasonText(
            "FC-PDF-SEARCH-INCOMPLETE",
            "ISO 32000-2 §12.8",
            pt: ReasonPassage(
                "O arquivo PDF tem mais objetos ou assinaturas do que o limite de leitura.",
                meaning: """
                    Pode haver assinaturas que não foram examinadas; por isso nenhuma é dada por aprovada.
                    """,
                action: "Peça o documento em um arquivo menor ou verifique como ele foi gerado."
            ),
            en: ReasonPassage(
                "The PDF file has more objects or signatures than are read.",
                meaning: "There may be signatures that were not examined; therefore none of them passes.",
                action: "Ask for the document in a smaller file, or find out how it was made."
            )
        ),
        ReasonText(
            "FC-PDF-DUPLICATE-KEY",
            "ISO 32000-2 §7.3.7, §12.8.1",
            pt: ReasonPassage(
                "O dicionário da assinatura ({object}) tem a mesma chave duas vezes.",
                meaning: """
                    Cada programa pode escolher um dos valores e conferir bytes diferentes; a norma não admite \
                    chaves repetidas.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                "The signature dictionary ({object}) has the same key twice.",
                meaning: """
                    Each program may choose another of the values and verify other bytes; the standard allows no key \
                    twice.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-PDF-DICTIONARY-PLACE",
            "ISO 32000-2 §7.5.7, §12.8.1",
            pt: ReasonPassage(
                "O dicionário da assinatura ({object}) está dentro de um fluxo comprimido de objetos.",
                meaning: """
                    Os bytes cobertos não podem, assim, excluir exatamente o valor da assinatura, como a norma \
                    exige.
                    """,
                action: "Trate o arquivo como suspeito e obtenha o original diretamente do signatário."
            ),
            en: ReasonPassage(
                "The signature dictionary ({object}) stands in a compressed object stream.",
                meaning: """
                    The covered bytes then cannot leave out exactly the signature's value, as the standard demands.
                    """,
                action: "Treat the file as suspect and get the original from the signer directly."
            )
        ),
        ReasonText(
            "FC-PDF-SIGNATURE-REDEFINED",
            "ISO 32000-2 §7.5.6, §12.8.1",
            pt: ReasonPassage(
                """
                Uma revisão posterior regravou, com outro teor, o dicionário desta assinatura ({object}).
                """,
                meaning: """
                    Quem abre o arquivo já não vê a assinatura que foi feita; ela foi julgada como estava na revisão \
                    que a gravou.
                    """,
                action: "Extraia a revisão assinada e peça explicações a quem alterou o arquivo."
            ),
            en: ReasonPassage(
                """
                A later revision wrote the dictionary of this signature ({object}) anew, with other content.
                """,
                meaning: """
                    Whoever opens the file does not see the signature that was made; it was judged as the revision \
                    has it that wrote it.
                    """,
                action: "Extract the signed revision and ask whoever changed the file for an explanation."
            )
        ),
        ReasonText(
            "FC-PDF-SIGNATURE-UNLINKED",
            "ISO 32000-2 §12.7.5.5, §12.8.1",
            pt: ReasonPassage(
                "Uma revisão posterior retirou esta assinatura ({object}) do formulário do documento.",
                meaning: "Quem abre o arquivo já não vê esta assinatura, embora os seus bytes continuem nele.",
                action: "Extraia a revisão assinada e peça explicações a quem alterou o arquivo."
            ),
            en: ReasonPassage(
                "A later revision took this signature ({object}) out of the document's form.",
                meaning: """
                    Whoever opens the file does not see this signature any more, although its bytes are still there.
                    """,
                action: "Extract the signed revision and ask whoever changed the file for an explanation."
            )
        ),
    ]
}
