/// Latent content that is hidden (ISO 32000-2; *Shadow Attacks*, NDSS 2021).
enum LatentHidingReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "SAV-LATENT-COVERED-TEXT",
            "ISO 32000-2 §8.2, §12.5.5",
            pt: ReasonPassage(
                """
                Há texto coberto por imagem, retângulo ou anotação que não deixa vê-lo: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Quem assinou viu a cobertura, e não o texto; retirada a cobertura em revisão posterior, o texto \
                    assinado aparece (ataque conhecido como hide). Também é o sinal de tarja que não apagou o que \
                    cobre.
                    """,
                action: """
                    Abra a página indicada e examine também o que está por baixo ou fora do que se vê.
                    """
            ),
            en: ReasonPassage(
                """
                There is text under an image, a rectangle or an annotation that does not let it be seen: \
                {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    Whoever signed saw the cover and not the text; once a later revision takes the cover away, the \
                    signed text appears (the attack known as hide). It is also the sign of a redaction that did not \
                    delete what it covers.
                    """,
                action: """
                    Open the page that is named and look also at what is beneath or outside of what is seen.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-SIGNATURE-COVERS-TEXT",
            "ISO 32000-2 §12.5.5, §12.7.5.5",
            pt: ReasonPassage(
                """
                A aparência de uma assinatura cobre texto da página: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: "O carimbo visível foi posto sobre o texto, que continua assinado por baixo dele.",
                action: "Mova ou oculte a anotação da assinatura em uma cópia para ler o texto coberto."
            ),
            en: ReasonPassage(
                """
                The appearance of a signature covers text of the page: {count}[; pages: {pages}][; objects: \
                {objects}].
                """,
                meaning: "The visible stamp was put over the text, which remains signed beneath it.",
                action: "Move or hide the signature's annotation in a copy to read the text beneath."
            )
        ),
        ReasonText(
            "SAV-LATENT-INVISIBLE-TEXT",
            "ISO 32000-2 §9.3.6, §11.3.7",
            pt: ReasonPassage(
                """
                Há texto que não é pintado na página: {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: "O texto existe, pode ser copiado e achado em busca, mas quem assinou não o viu.",
                action: """
                    Abra a página indicada e examine também o que está por baixo ou fora do que se vê.
                    """
            ),
            en: ReasonPassage(
                """
                There is text that is not painted on the page: {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    The text is there and can be copied and searched, but whoever signed did not see it.
                    """,
                action: """
                    Open the page that is named and look also at what is beneath or outside of what is seen.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-RECOGNIZED-TEXT",
            "ISO 32000-2 §9.3.6",
            pt: ReasonPassage(
                """
                Há texto invisível sobre imagem, como o do reconhecimento de caracteres (OCR): {count}[; \
                páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    É o modo usual de tornar pesquisável um documento digitalizado; o que vale é a imagem, e o texto \
                    reconhecido pode conter erros.
                    """,
                action: "Leia o documento pela imagem, não pelo texto copiado."
            ),
            en: ReasonPassage(
                """
                There is invisible text over an image, as text recognition (OCR) makes it: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    It is the usual way of making a scanned document searchable; what counts is the image, and the \
                    recognised text may have mistakes.
                    """,
                action: "Read the document by its image, not by copied text."
            )
        ),
        ReasonText(
            "SAV-LATENT-WHITE-TEXT",
            "ISO 32000-2 §8.6",
            pt: ReasonPassage(
                """
                Há texto branco sobre fundo branco: {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    O texto está na página e está assinado, mas não se distingue do papel; pode ser cláusula \
                    ocultada ou simples marcador de programa.
                    """,
                action: """
                    Abra a página indicada e examine também o que está por baixo ou fora do que se vê.
                    """
            ),
            en: ReasonPassage(
                "There is white text on white: {count}[; pages: {pages}][; objects: {objects}].",
                meaning: """
                    The text is on the page and is signed, but cannot be told from the paper; it may be a clause \
                    that was hidden or just a program's marker.
                    """,
                action: """
                    Open the page that is named and look also at what is beneath or outside of what is seen.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-OFF-PAGE-TEXT",
            "ISO 32000-2 §14.11.2",
            pt: ReasonPassage(
                """
                Há texto fora da parte visível da página: {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    O texto está assinado, mas não se vê; aparece se os limites da página forem alterados.
                    """,
                action: """
                    Abra a página indicada e examine também o que está por baixo ou fora do que se vê.
                    """
            ),
            en: ReasonPassage(
                """
                There is text outside of the visible part of the page: {count}[; pages: {pages}][; objects: \
                {objects}].
                """,
                meaning: """
                    The text is signed and not seen; it appears when the limits of the page are changed.
                    """,
                action: """
                    Open the page that is named and look also at what is beneath or outside of what is seen.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-TINY-TEXT",
            "ISO 32000-2 §9.3.1",
            pt: ReasonPassage(
                """
                Há texto pequeno demais para ser lido: {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: "O texto está assinado, mas ninguém o vê sem ampliar muito a página.",
                action: """
                    Abra a página indicada e examine também o que está por baixo ou fora do que se vê.
                    """
            ),
            en: ReasonPassage(
                """
                There is text too small to be read: {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: "The text is signed, but nobody sees it without magnifying the page very much.",
                action: """
                    Open the page that is named and look also at what is beneath or outside of what is seen.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-CLIPPED-TEXT",
            "ISO 32000-2 §8.5.4",
            pt: ReasonPassage(
                """
                Há texto fora da área de recorte, que por isso não é mostrado: {count}[; páginas: {pages}][; \
                objetos: {objects}].
                """,
                meaning: """
                    É comum em planilhas e tabelas, cujo texto excede a célula; ainda assim, há texto assinado que \
                    não se vê.
                    """,
                action: """
                    Abra a página indicada e examine também o que está por baixo ou fora do que se vê.
                    """
            ),
            en: ReasonPassage(
                """
                There is text outside of its clipping area, which is therefore not shown: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    It is common in spreadsheets and tables whose text is longer than its cell; still there is \
                    signed text that is not seen.
                    """,
                action: """
                    Open the page that is named and look also at what is beneath or outside of what is seen.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-HIDDEN-LAYER",
            "ISO 32000-2 §8.11.4.3",
            pt: ReasonPassage(
                """
                Há camadas com conteúdo que o documento abre desligadas: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: """
                    Quem assinou não viu esse conteúdo; outro programa, ou um comando do leitor, pode mostrá-lo.
                    """,
                action: "Ligue as camadas no programa de leitura e examine o que elas mostram."
            ),
            en: ReasonPassage(
                """
                There are layers with content that are off when the document is opened: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    Whoever signed did not see this content; another program, or a command of the reader, may show \
                    it.
                    """,
                action: "Turn the layers on in the viewer and look at what they show."
            )
        ),
        ReasonText(
            "SAV-LATENT-PRINTED-LAYER",
            "ISO 32000-2 §8.11.4.4",
            pt: ReasonPassage(
                """
                Há camadas que se imprimem e não se mostram, ou se mostram e não se imprimem: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: "O documento em papel não é igual ao que se vê na tela.",
                action: "Compare a impressão com a tela antes de tratar uma como cópia da outra."
            ),
            en: ReasonPassage(
                """
                There are layers that are printed and not shown, or shown and not printed: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: "The document on paper is not the same as on the screen.",
                action: "Compare print and screen before taking one for a copy of the other."
            )
        ),
        ReasonText(
            "SAV-LATENT-HIDDEN-ANNOTATION",
            "ISO 32000-2 §12.5.3",
            pt: ReasonPassage(
                """
                Há anotações escondidas, sem tamanho ou que só aparecem na impressão: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    As anotações têm conteúdo assinado que quem assinou não viu; uma revisão posterior pode \
                    mostrá-las.
                    """,
                action: "Liste as anotações do documento e leia as que estão escondidas."
            ),
            en: ReasonPassage(
                """
                There are annotations that are hidden, have no size or appear in print only: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    The annotations have signed content that whoever signed did not see; a later revision can show \
                    them.
                    """,
                action: "List the document's annotations and read those that are hidden."
            )
        ),
        ReasonText(
            "SAV-LATENT-HIDDEN-FIELD",
            "ISO 32000-2 §12.5.3",
            pt: ReasonPassage(
                """
                Há campos de formulário escondidos que têm conteúdo: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: """
                    Formulários com cálculos costumam ter campos assim; os seus valores estão assinados, mas não se \
                    veem.
                    """,
                action: "Se o formulário interessar ao caso, liste os valores de todos os campos."
            ),
            en: ReasonPassage(
                """
                There are hidden form fields that have content: {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    Forms that calculate often have such fields; their values are signed and not seen.
                    """,
                action: "If the form matters to the case, list the values of all its fields."
            )
        ),
        ReasonText(
            "SAV-LATENT-ALTERNATE-IMAGE",
            "ISO 32000-2 §8.9.5.4",
            pt: ReasonPassage(
                """
                Há imagens que têm outra em seu lugar para a impressão: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: "O documento em papel pode não mostrar a imagem que se vê na tela.",
                action: "Compare a impressão com a tela antes de tratar uma como cópia da outra."
            ),
            en: ReasonPassage(
                """
                There are images that have another one in their place for printing: {count}[; pages: {pages}][; \
                objects: {objects}].
                """,
                meaning: "The document on paper may not show the image that is seen on the screen.",
                action: "Compare print and screen before taking one for a copy of the other."
            )
        ),
    ]
}
