/// Latent content that acts (ISO 32000-2; *Shadow Attacks*, NDSS 2021).
enum LatentActionReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "SAV-LATENT-JAVASCRIPT",
            "ISO 32000-2 §12.6.4.17",
            pt: ReasonPassage(
                """
                O documento contém código JavaScript: {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    O código pode mudar o que se vê conforme a data, o programa ou quem abre o documento; a \
                    assinatura cobre o código, não o seu efeito.
                    """,
                action: """
                    Abra o documento em programa que não execute ações, ou com elas desativadas, e compare o que se \
                    vê.
                    """
            ),
            en: ReasonPassage(
                """
                The document holds JavaScript code: {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    The code can change what is seen depending on the date, the program or whoever opens the \
                    document; the signature covers the code, not its effect.
                    """,
                action: """
                    Open the document in a program that carries out no actions, or with them turned off, and compare \
                    what is seen.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-LAUNCH-ACTION",
            "ISO 32000-2 §12.6.4.6",
            pt: ReasonPassage(
                """
                O documento contém ações que abrem programas ou outros arquivos: {count}[; páginas: {pages}][; \
                objetos: {objects}].
                """,
                meaning: """
                    A ação atua sobre o computador de quem lê; nada acrescenta ao conteúdo assinado e pode ser \
                    nociva.
                    """,
                action: "Não aceite a execução da ação; examine o documento em máquina isolada."
            ),
            en: ReasonPassage(
                """
                The document holds actions that start programs or open other files: {count}[; pages: {pages}][; \
                objects: {objects}].
                """,
                meaning: """
                    The action works on the reader's computer; it adds nothing to the signed content and may do \
                    harm.
                    """,
                action: "Do not let the action run; look at the document on an isolated machine."
            )
        ),
        ReasonText(
            "SAV-LATENT-FORM-ACTION",
            "ISO 32000-2 §12.7.6",
            pt: ReasonPassage(
                """
                O documento contém ações que enviam, importam ou limpam os dados do formulário: {count}[; \
                páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Os campos podem ser preenchidos com dados de fora ou apagados depois da assinatura, ou enviados \
                    a terceiro.
                    """,
                action: """
                    Abra o documento em programa que não execute ações, ou com elas desativadas, e compare o que se \
                    vê.
                    """
            ),
            en: ReasonPassage(
                """
                The document holds actions that submit, import or reset the data of the form: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    The fields can be filled with data from elsewhere or emptied after signing, or sent to somebody \
                    else.
                    """,
                action: """
                    Open the document in a program that carries out no actions, or with them turned off, and compare \
                    what is seen.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-VISIBILITY-ACTION",
            "ISO 32000-2 §12.6.4.11, §12.6.4.13",
            pt: ReasonPassage(
                """
                O documento contém ações que mostram ou escondem anotações ou camadas: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    O que se vê depende de cliques de quem lê; o signatário pode ter visto outra combinação.
                    """,
                action: """
                    Abra o documento em programa que não execute ações, ou com elas desativadas, e compare o que se \
                    vê.
                    """
            ),
            en: ReasonPassage(
                """
                The document holds actions that show or hide annotations or layers: {count}[; pages: {pages}][; \
                objects: {objects}].
                """,
                meaning: """
                    What is seen depends on the clicks of whoever reads; the signer may have seen another \
                    combination.
                    """,
                action: """
                    Open the document in a program that carries out no actions, or with them turned off, and compare \
                    what is seen.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-REMOTE-ACTION",
            "ISO 32000-2 §12.6.4.3, §12.6.4.4",
            pt: ReasonPassage(
                """
                O documento contém ligações para outros documentos: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: "O documento de destino não está coberto pela assinatura e pode ser trocado.",
                action: "Não trate o documento de destino como parte do que foi assinado."
            ),
            en: ReasonPassage(
                """
                The document holds links to other documents: {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    The document that a link leads to is not covered by the signature and can be exchanged.
                    """,
                action: "Do not take the other document for a part of what was signed."
            )
        ),
        ReasonText(
            "SAV-LATENT-URI-ACTION",
            "ISO 32000-2 §12.6.4.8",
            pt: ReasonPassage(
                """
                O documento contém ligações para endereços da Internet: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: """
                    O que está no endereço não está coberto pela assinatura e pode mudar a qualquer tempo.
                    """,
                action: "Não trate o conteúdo do endereço como parte do que foi assinado."
            ),
            en: ReasonPassage(
                """
                The document holds links to addresses of the Internet: {count}[; pages: {pages}][; objects: \
                {objects}].
                """,
                meaning: """
                    What is at the address is not covered by the signature and can change at any time.
                    """,
                action: "Do not take the content of the address for a part of what was signed."
            )
        ),
        ReasonText(
            "SAV-LATENT-MULTIMEDIA",
            "ISO 32000-2 §13",
            pt: ReasonPassage(
                """
                O documento contém som, vídeo ou conteúdo tridimensional: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: """
                    Esse conteúdo não se imprime e nem todo programa o reproduz; quem assinou pode não o ter visto \
                    ou ouvido.
                    """,
                action: "Reproduza o conteúdo antes de decidir se ele integra o que foi acordado."
            ),
            en: ReasonPassage(
                """
                The document holds sound, film or three-dimensional content: {count}[; pages: {pages}][; \
                objects: {objects}].
                """,
                meaning: """
                    Such content is not printed and not every program plays it; whoever signed may not have seen or \
                    heard it.
                    """,
                action: "Play the content before deciding whether it is part of what was agreed."
            )
        ),
        ReasonText(
            "SAV-LATENT-EMBEDDED-FILE",
            "ISO 32000-2 §7.11.4",
            pt: ReasonPassage(
                """
                O documento traz arquivos anexados dentro de si: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: """
                    Os anexos estão cobertos pela assinatura, mas não aparecem nas páginas; quem assinou pode não os \
                    ter aberto.
                    """,
                action: "Extraia os anexos e verifique se deveriam acompanhar o documento."
            ),
            en: ReasonPassage(
                """
                The document carries files inside of it: {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    The attachments are covered by the signature but do not appear on the pages; whoever signed may \
                    not have opened them.
                    """,
                action: """
                    Take the attachments out and check whether they are meant to go with the document.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-EXTERNAL-CONTENT",
            "ISO 32000-2 §7.3.8.2, §8.10.4",
            pt: ReasonPassage(
                """
                O documento mostra conteúdo que está fora do arquivo: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: """
                    O que está fora não foi assinado e pode mudar sem que a assinatura deixe de conferir.
                    """,
                action: """
                    Não trate como assinado o que vem de fora; obtenha documento que contenha todo o seu conteúdo.
                    """
            ),
            en: ReasonPassage(
                """
                The document shows content that is outside of the file: {count}[; pages: {pages}][; objects: \
                {objects}].
                """,
                meaning: """
                    What is outside was not signed and can change while the signature still verifies.
                    """,
                action: """
                    Do not take for signed what comes from outside; get a document that holds all its content.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-XFA-FORM",
            "ISO 32000-2 §12.7.3, annex K",
            pt: ReasonPassage(
                """
                O documento traz um formulário XFA, que alguns programas mostram em lugar das páginas: {count}[; \
                páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Dois leitores podem ver documentos diferentes: um, o formulário XFA; outro, as páginas. A norma \
                    atual desaconselha o formato.
                    """,
                action: """
                    Veja o documento em um programa que mostre XFA e em outro que não o mostre, e compare.
                    """
            ),
            en: ReasonPassage(
                """
                The document brings an XFA form, which some programs show in place of the pages: {count}[; \
                pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    Two readers may see different documents: one the XFA form, the other the pages. The present \
                    standard deprecates the format.
                    """,
                action: """
                    See the document in a program that shows XFA and in one that does not, and compare.
                    """
            )
        ),
    ]
}
