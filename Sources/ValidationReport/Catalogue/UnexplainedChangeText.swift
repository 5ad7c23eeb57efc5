import PAdES

/// Why nothing explains a change after a signature, in words that follow a colon.
enum UnexplainedChangeText {
    static func text(_ reason: PDFUnexplainedReason) -> LocalizedText {
        switch reason {
        case .trailerEntry: LocalizedText("outra entrada no trailer do arquivo", "another entry in the file's trailer")
        case .catalogueEntry: LocalizedText("outra entrada no catálogo do documento", "another entry in the catalogue")
        case .pageTree:
            LocalizedText(
                "páginas acrescentadas, retiradas ou trocadas",
                "pages that were added, removed or exchanged"
            )
        case .pageEntry:
            LocalizedText(
                "outro conteúdo, recursos ou medidas da página",
                "other contents, resources or measures of the page"
            )
        case .signedContent:
            LocalizedText("troca de objeto que o conteúdo assinado usa", "an object that the signed content uses")
        case .objectFreed: LocalizedText("objeto em uso que foi retirado", "an object in use that was taken away")
        case .generationChanged:
            LocalizedText("objeto trocado por outro de mesmo número", "an object replaced under the same number")
        case .typeChanged:
            LocalizedText("objeto que passou a ser de outro tipo", "an object of another type than before")
        case .sharedObject:
            LocalizedText(
                "objeto que outra parte do documento também usa",
                "an object that another part of the document uses as well"
            )
        case .previouslyUndefined:
            LocalizedText(
                "objeto novo no lugar de um que o documento assinado referia e não tinha",
                "a new object in place of one that the signed document referred to and did not have"
            )
        case .objectStreamReplaced:
            LocalizedText("fluxo de objetos com outro conteúdo", "an object stream with other content")
        case .unreadable: LocalizedText("objeto que não se consegue ler", "an object that cannot be read")
        case .formEntry: LocalizedText("outra entrada no formulário", "another entry in the form")
        case .xfaForm:
            LocalizedText(
                """
                os dados XFA do formulário mudaram; leitores que conhecem XFA mostram esse XML em vez das páginas, e ele \
                não pode ser comparado com o que foi assinado
                """,
                """
                the form's XFA data changed; viewers that know XFA show this XML instead of the pages, and it cannot be \
                compared with what was signed
                """
            )
        case .fieldAdded:
            LocalizedText("campo acrescentado que não é de assinatura", "an added field that is no signature field")
        case .fieldRemoved: LocalizedText("campo retirado do documento", "a field taken out of the document")
        case .fieldEntry:
            LocalizedText(
                "alteração de campo que o preenchimento não faz",
                "a change of a field that filling does not make"
            )
        case .appearanceWithoutValue:
            LocalizedText(
                "outra aparência de um campo cujo valor é o mesmo",
                "another appearance of a field whose value is the same"
            )
        case .valueNotShown:
            LocalizedText(
                "campo preenchido que mostra outra coisa que não o seu valor",
                "a field that was filled and shows something else than its value"
            )
        case .fieldValue:
            LocalizedText(
                "valor ou aparência que o tipo do campo não tem",
                "a value or an appearance that the field's type does not have"
            )
        case .signedValueChanged:
            LocalizedText("troca de uma assinatura existente", "another signature in place of one")
        case .annotationEntry:
            LocalizedText(
                "anotação em desacordo com a norma, fora de ordem ou que executa ações",
                "an annotation against the standard, out of its order, or one that runs actions"
            )
        case .securityStore:
            LocalizedText("dados de validação fora da estrutura da norma", "validation data of another structure")
        case .budget:
            LocalizedText("comparação interrompida por excesso de trabalho", "a comparison that took too much work")
        }
    }
}
