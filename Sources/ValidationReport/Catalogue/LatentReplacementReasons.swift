/// Latent content that waits to be replaced (ISO 32000-2; *Shadow Attacks*, NDSS 2021).
enum LatentReplacementReasons {
    static let entries: [ReasonText] = [
        ReasonText(
            "SAV-LATENT-FIELD-VALUE-DIFFERS",
            "ISO 32000-2 §12.7.4.3, §12.7.5.3",
            pt: ReasonPassage(
                """
                Campos de formulário mostram um texto e guardam outro como valor: {count}[; páginas: {pages}][; \
                objetos: {objects}].
                """,
                meaning: """
                    Quem assinou viu o texto mostrado; outro programa, ou o mesmo depois de alguém tocar no campo, \
                    pode mostrar o valor guardado (ataque conhecido como replace).
                    """,
                action: """
                    Compare o texto visto com o valor do campo e esclareça com as partes qual deles foi acordado.
                    """
            ),
            en: ReasonPassage(
                """
                Form fields show one text and keep another as their value: {count}[; pages: {pages}][; objects: \
                {objects}].
                """,
                meaning: """
                    Whoever signed saw the text that is shown; another program, or the same one after somebody \
                    touches the field, may show the value that is kept (the attack known as replace).
                    """,
                action: """
                    Compare the text that is seen with the field's value and clarify with the parties which of them \
                    was agreed.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-FIELD-STATE-DIFFERS",
            "ISO 32000-2 §12.7.5.2",
            pt: ReasonPassage(
                """
                Caixas ou botões de formulário mostram um estado e guardam outro como valor: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Uma opção que se vê marcada pode constar como não marcada, ou o contrário, conforme o programa \
                    que abrir o documento.
                    """,
                action: "Esclareça com as partes qual das opções foi escolhida."
            ),
            en: ReasonPassage(
                """
                Check boxes or buttons of the form show one state and keep another as their value: {count}[; \
                pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    An option that is seen to be chosen may be kept as not chosen, or the other way round, depending \
                    on the program that opens the document.
                    """,
                action: "Clarify with the parties which of the options was chosen."
            )
        ),
        ReasonText(
            "SAV-LATENT-APPEARANCES-REGENERATED",
            "ISO 32000-2 §12.7.3",
            pt: ReasonPassage(
                """
                O formulário manda que o programa redesenhe os campos ao abrir o documento: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    O que se vê nos campos é refeito a cada abertura e não é, exatamente, o desenho que foi \
                    assinado.
                    """,
                action: "Confira os valores dos campos, e não só a sua aparência."
            ),
            en: ReasonPassage(
                """
                The form tells the program to draw its fields anew when the document is opened: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    What is seen in the fields is made again each time and is not exactly the drawing that was \
                    signed.
                    """,
                action: "Check the values of the fields, and not only what they look like."
            )
        ),
        ReasonText(
            "SAV-LATENT-WHOLE-FONT",
            "ISO 32000-2 §9.9",
            pt: ReasonPassage(
                """
                O texto do documento usa fonte incorporada com todos os seus caracteres: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Quem trocar essa única fonte em revisão posterior muda o que se lê, sem tocar no texto assinado \
                    (ataque conhecido como replace via overwrite); em documentos comuns a fonte traz só os \
                    caracteres usados.
                    """,
                action: "Confira no histórico do arquivo se uma revisão posterior altera a fonte."
            ),
            en: ReasonPassage(
                """
                The text of the document is in a font that is embedded with all its characters: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    Whoever exchanges this one font in a later revision changes what is read without touching the \
                    signed text (the attack known as replace via overwrite); in ordinary documents a font has only \
                    the characters that are used.
                    """,
                action: "See in the file's history whether a later revision changes the font."
            )
        ),
        ReasonText(
            "SAV-LATENT-UNMARKED-FONT",
            "ISO 32000-2 §9.9.2",
            pt: ReasonPassage(
                """
                O texto do documento usa fonte incorporada sem a marca de subconjunto: {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    A fonte pode trazer mais caracteres do que o documento usa; é comum em alguns programas e, por \
                    si só, nada indica.
                    """,
                action: "Confira no histórico do arquivo se uma revisão posterior altera a fonte."
            ),
            en: ReasonPassage(
                """
                The text of the document is in an embedded font without the mark of a subset: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    The font may have more characters than the document uses; some programs do so as a rule, and by \
                    itself it says nothing.
                    """,
                action: "See in the file's history whether a later revision changes the font."
            )
        ),
        ReasonText(
            "SAV-LATENT-FONT-NOT-EMBEDDED",
            "ISO 32000-2 §9.6.2.2, §9.9",
            pt: ReasonPassage(
                """
                O texto do documento usa fonte que não está no arquivo: {count}[; páginas: {pages}][; objetos: \
                {objects}].
                """,
                meaning: """
                    Cada programa mostra o texto com a fonte que tiver; o aspecto, e em fontes de símbolos até a \
                    leitura, pode variar.
                    """,
                action: "Em caso de divergência, compare o documento em mais de um programa."
            ),
            en: ReasonPassage(
                """
                The text of the document is in a font that is not in the file: {count}[; pages: {pages}][; \
                objects: {objects}].
                """,
                meaning: """
                    Each program shows the text in the font that it has; what it looks like, and with fonts of \
                    symbols even what is read, may differ.
                    """,
                action: "If there is a disagreement, compare the document in more than one program."
            )
        ),
        ReasonText(
            "SAV-LATENT-TYPE-THREE-FONT",
            "ISO 32000-2 §9.6.4",
            pt: ReasonPassage(
                """
                O texto do documento usa fonte cujos caracteres são desenhos (Type 3): {count}[; páginas: \
                {pages}][; objetos: {objects}].
                """,
                meaning: """
                    O desenho de cada caractere pode nada ter com a letra que ele representa; o texto copiado pode \
                    não ser o que se lê.
                    """,
                action: """
                    Se o teor for discutido, leia o documento pela imagem da página, não pelo texto copiado.
                    """
            ),
            en: ReasonPassage(
                """
                The text of the document is in a font whose characters are drawings (Type 3): {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    The drawing of a character may have nothing to do with the letter that it stands for; text that \
                    is copied may not be what is read.
                    """,
                action: """
                    If the content is in dispute, read the document by the picture of its page, not by copied text.
                    """
            )
        ),
        ReasonText(
            "SAV-LATENT-FORM-FONT-SHARED",
            "ISO 32000-2 §12.7.3",
            pt: ReasonPassage(
                """
                O texto das páginas usa fonte que é também recurso do formulário: {count}[; páginas: {pages}][; \
                objetos: {objects}].
                """,
                meaning: """
                    Preencher um campo autoriza o programa a gravar de novo os recursos do formulário; trocar a \
                    fonte nessa ocasião mudaria também o texto das páginas.
                    """,
                action: "Confira no histórico do arquivo se o preenchimento de campos alterou a fonte."
            ),
            en: ReasonPassage(
                """
                The text of the pages is in a font that is a resource of the form as well: {count}[; pages: \
                {pages}][; objects: {objects}].
                """,
                meaning: """
                    Filling a field allows a program to write the form's resources anew; a font that is exchanged \
                    then would change the text of the pages, too.
                    """,
                action: "See in the file's history whether the filling of fields changed the font."
            )
        ),
        ReasonText(
            "SAV-LATENT-UNUSED-XOBJECT",
            "ISO 32000-2 §7.8.3, §8.10",
            pt: ReasonPassage(
                """
                Entre os recursos das páginas há desenhos (form XObjects) prontos que nenhuma delas usa: \
                {count}[; páginas: {pages}][; objetos: {objects}].
                """,
                meaning: """
                    Não são vistos hoje; uma alteração mínima na página bastaria para mostrá-los. Programas de \
                    edição costumam deixar tais restos.
                    """,
                action: """
                    Confira no histórico do arquivo se uma revisão posterior usa esses objetos; na dúvida, \
                    examine-os com um perito.
                    """
            ),
            en: ReasonPassage(
                """
                Among the resources of the pages there are drawings (form XObjects) that none of them uses: \
                {count}[; pages: {pages}][; objects: {objects}].
                """,
                meaning: """
                    They are not seen today; the smallest change to the page would be enough to show them. Editing \
                    programs often leave such remainders.
                    """,
                action: """
                    See in the file's history whether a later revision uses these objects; in doubt, have an expert \
                    look at them.
                    """
            )
        ),
    ]
}
