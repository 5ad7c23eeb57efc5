/// What changed in a PDF file after a signature (ISO 32000-2 §12.8.2).
enum DocumentChangeReasons {
    static let entries: [ReasonText] = unexplained + permitted + restricted

    private static let unexplained: [ReasonText] = [
        ReasonText(
            "SAV-CHANGE-UNEXPLAINED",
            "ISO 32000-2 §12.8.2.2.2",
            pt: ReasonPassage(
                """
                Depois da assinatura, a revisão {revision} alterou o documento de forma não explicada (objeto \
                {object}[, página {page}][, “{subject}”][, retângulo {rectangle}]): {reason}.
                """,
                meaning: "O que se vê agora pode não ser o que foi assinado.",
                action: "Extraia a revisão que a assinatura cobre e compare-a com o documento apresentado."
            ),
            en: ReasonPassage(
                """
                After the signature, revision {revision} changed the document in a way that nothing explains (object \
                {object}[, page {page}][, “{subject}”][, rectangle {rectangle}]): {reason}.
                """,
                meaning: "What is seen now may not be what was signed.",
                action: "Extract the revision that the signature covers and compare it with the document presented."
            )
        ),
        ReasonText(
            "SAV-CHANGE-HIDES-CONTENT",
            "ISO 32000-2 §12.8.2.2.2, §12.5.2",
            pt: ReasonPassage(
                """
                A revisão {revision} pôs, alterou ou retirou, por cima do que a página {page} já mostrava, uma \
                anotação, uma assinatura visível ou o preenchimento de um campo[ (“{subject}”)] (objeto {object}\
                [, retângulo {rectangle}]).
                """,
                meaning: "O conteúdo assinado pode ter sido escondido, substituído à vista ou posto à mostra.",
                action: "Extraia a revisão que a assinatura cobre e veja o que a página mostrava."
            ),
            en: ReasonPassage(
                """
                Revision {revision} put, changed or took away an annotation, a visible signature or what a field is \
                filled with[ (“{subject}”)] on top of what page {page} showed already (object {object}[, rectangle \
                {rectangle}]).
                """,
                meaning: "The signed content may have been hidden, uncovered, or replaced to the eye.",
                action: "Extract the revision that the signature covers and look at what the page showed."
            )
        ),
    ]

    private static let permitted: [ReasonText] = [
        ReasonText(
            "SAV-CHANGE-COVERS-CONTENT",
            "ISO 32000-2 §12.8.2.2.2, §12.7.5.5",
            pt: ReasonPassage(
                """
                A revisão {revision} pôs uma assinatura visível, um link ou um realce[ (“{subject}”)] sobre conteúdo \
                da página {page} (objeto {object}[, retângulo {rectangle}]).
                """,
                meaning: "É comum que um selo de assinatura fique sobre texto; convém ver o que está embaixo.",
                action: "Compare a página com a da revisão que a assinatura anterior cobre."
            ),
            en: ReasonPassage(
                """
                Revision {revision} put a visible signature, a link or a mark[ (“{subject}”)] on content of page \
                {page} (object {object}[, rectangle {rectangle}]).
                """,
                meaning: "Signature stamps often lie on text; what is below deserves a look.",
                action: "Compare the page with that of the revision which the earlier signature covers."
            )
        ),
        ReasonText(
            "SAV-CHANGE-ANNOTATION-ADDED",
            "ISO 32000-2 §12.5.2, §12.8.2.2.2",
            pt: ReasonPassage(
                """
                Depois da assinatura, a revisão {revision} acrescentou uma anotação[ à página {page}][ ({subject})] \
                (objeto {object}).
                """,
                meaning: "Nenhuma assinatura diz se anotações podem ser feitas; a anotação não faz parte do assinado.",
                action: "Não tome a anotação por conteúdo assinado."
            ),
            en: ReasonPassage(
                """
                After the signature, revision {revision} added an annotation[ to page {page}][ ({subject})] (object \
                {object}).
                """,
                meaning: "No signature says whether annotations may be made; this one is no part of what was signed.",
                action: "Do not take the annotation for signed content."
            )
        ),
        ReasonText(
            "SAV-CHANGE-ANNOTATION-ALTERED",
            "ISO 32000-2 §12.5.2, §12.8.2.2.2",
            pt: ReasonPassage(
                """
                Depois da assinatura, a revisão {revision} alterou ou retirou uma anotação que foi assinada[, na \
                página {page}][ ({subject})] (objeto {object}).
                """,
                meaning: "A anotação era parte do que se assinou, e nenhuma assinatura permite mudá-la.",
                action: "Extraia a revisão que a assinatura cobre para ver a anotação como era."
            ),
            en: ReasonPassage(
                """
                After the signature, revision {revision} changed or removed an annotation that was signed[, on page \
                {page}][ ({subject})] (object {object}).
                """,
                meaning: "The annotation was part of what was signed, and no signature permits to change it.",
                action: "Extract the revision that the signature covers to see the annotation as it was."
            )
        ),
        ReasonText(
            "SAV-CHANGE-VALUE-REPLACED",
            "ISO 32000-2 §12.7.4.1, §12.8.2.2.2",
            pt: ReasonPassage(
                """
                Depois da assinatura, a revisão {revision} trocou o valor que o campo “{subject}” já tinha[, na \
                página {page}] (objeto {object}).
                """,
                meaning: "O valor anterior foi assinado, e nenhuma assinatura permite preencher formulários.",
                action: "Extraia a revisão que a assinatura cobre para ver o valor assinado."
            ),
            en: ReasonPassage(
                """
                After the signature, revision {revision} replaced the value that the field “{subject}” had[, on page \
                {page}] (object {object}).
                """,
                meaning: "The former value was signed, and no signature permits to fill forms.",
                action: "Extract the revision that the signature covers to see the signed value."
            )
        ),
        ReasonText(
            "SAV-CHANGE-VALUE-UNVERIFIED",
            "ISO 32000-2 §12.7.4.3, §12.8.2.2.2",
            pt: ReasonPassage(
                """
                Depois da assinatura, a revisão {revision} preencheu o campo “{subject}”[, na página {page}] (objeto \
                {object}), e o que ele mostra não pôde ser comparado com o valor gravado, ou é só uma parte dele.
                """,
                meaning: "Outro programa, ao redesenhar o campo, pode mostrar mais ou outra coisa do que se vê agora.",
                action: "Clique no campo num leitor de PDF e confira se o valor é o que se vê na página."
            ),
            en: ReasonPassage(
                """
                After the signature, revision {revision} filled the field “{subject}”[, on page {page}] (object \
                {object}), and what it shows could not be compared with the value, or is only part of it.
                """,
                meaning: "Other software that draws the field anew may show more, or something else, than is seen now.",
                action: "Click on the field in a PDF reader, and check that its value is what the page shows."
            )
        ),
    ]

    private static let restricted: [ReasonText] = [
        ReasonText(
            "SAV-DOCMDP-CHANGE-FORBIDDEN",
            "ISO 32000-2 §12.8.2.2, tables 257 and 236",
            pt: ReasonPassage(
                """
                A revisão {revision} fez uma alteração que o nível de permissão {permission} não admite (objeto \
                {object}[, página {page}][, “{subject}”]).
                """,
                meaning: "Quem certificou ou bloqueou o documento disse que isso não poderia mudar.",
                action: "Considere somente a revisão que a assinatura cobre."
            ),
            en: ReasonPassage(
                """
                Revision {revision} made a change that permission level {permission} does not allow (object \
                {object}[, page {page}][, “{subject}”]).
                """,
                meaning: "Whoever certified or locked the document said that this must not change.",
                action: "Rely on the revision that the signature covers only."
            )
        ),
        ReasonText(
            "SAV-DOCMDP-MALFORMED",
            "ISO 32000-2 §12.8.2.2, tables 236, 257 and 259",
            pt: ReasonPassage(
                """
                O que a assinatura diz sobre alterações posteriores não está na forma da norma e foi lido da maneira \
                mais restritiva.
                """,
                meaning: "Outros programas podem entender outra permissão.",
                action: "Peça a quem assinou um documento certificado na forma da norma."
            ),
            en: ReasonPassage(
                """
                What the signature says about later changes is not of the standard's form and was read as strictly \
                as it can be.
                """,
                meaning: "Other software may understand another permission.",
                action: "Ask the signer for a document that is certified as the standard says."
            )
        ),
        ReasonText(
            "SAV-FIELDMDP-FIELD-CHANGED",
            "ISO 32000-2 §12.8.2.4, §12.7.5.5",
            pt: ReasonPassage(
                """
                A revisão {revision} alterou o campo “{subject}”, que uma assinatura bloqueou[, na página {page}] \
                (objeto {object}).
                """,
                meaning: "O valor do campo fazia parte do que a assinatura fixou.",
                action: "Considere somente a revisão que a assinatura cobre."
            ),
            en: ReasonPassage(
                """
                Revision {revision} changed the field “{subject}”, which a signature had locked[, on page {page}] \
                (object {object}).
                """,
                meaning: "The field's value was part of what the signature fixed.",
                action: "Rely on the revision that the signature covers only."
            )
        ),
    ]
}
