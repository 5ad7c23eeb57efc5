import PAdES

/// What is in the signed bytes without being seen for what it is, in words.
struct LatentText: Sendable, Hashable {
    /// What makes latent content worth a look.
    enum Danger: Sendable, Hashable, CaseIterable {
        /// A later revision has only to refer to it.
        case linkable
        /// What is seen may differ between viewers, or be replaced by a change that looks harmless.
        case replaceable
        /// It is signed, and the signer did not see it.
        case hidden
        /// It does something, or brings in what is not signed.
        case active
        /// Nobody knows.
        case unknown

        var text: LocalizedText {
            switch self {
            case .linkable:
                LocalizedText(
                    "uma revisão posterior pode fazê-lo aparecer sem acrescentar conteúdo",
                    "a later revision can make it appear without adding content"
                )
            case .replaceable:
                LocalizedText(
                    "o que se vê pode mudar de um programa para outro ou com uma alteração que parece inofensiva",
                    "what is seen may change from one program to another, or by a change that looks harmless"
                )
            case .hidden:
                LocalizedText(
                    "está assinado, mas quem assinou não o via",
                    "it is signed, but whoever signed did not see it"
                )
            case .active:
                LocalizedText(
                    "age ao abrir ou traz o que não está assinado",
                    "it acts when opened, or brings in what is not signed"
                )
            case .unknown:
                LocalizedText(
                    "pode haver conteúdo oculto que não foi visto",
                    "there may be hidden content that was not seen"
                )
            }
        }
    }

    let name: LocalizedText
    let danger: Danger

    private init(_ danger: Danger, _ portuguese: String, _ english: String) {
        name = LocalizedText(portuguese, english)
        self.danger = danger
    }

    /// The words for a name of the JSON report; nil for one that the catalogue does not know.
    static func of(_ kind: String) -> LatentText? { PDFLatentContent.Kind(rawValue: kind).map(of) }

    static func of(_ kind: PDFLatentContent.Kind) -> LatentText {
        switch kind {
        case .unreachableContent:
            Self(
                .linkable,
                "conteúdo a que nenhuma referência leva",
                "content that no reference leads to"
            )
        case .supersededContent:
            Self(
                .linkable,
                "conteúdo de gravação anterior, já substituído",
                "content of an earlier save, replaced since"
            )
        case .unreachableObject:
            Self(
                .linkable,
                "objeto a que nenhuma referência leva",
                "object that no reference leads to"
            )
        case .unindexedObject:
            Self(
                .linkable,
                "objeto fora da tabela de referências",
                "object outside of the cross-reference table"
            )
        case .duplicateDefinition:
            Self(
                .linkable,
                "objeto definido duas vezes na mesma revisão",
                "object defined twice in one revision"
            )
        case .openSlot:
            Self(
                .linkable,
                "referência a conteúdo que não existe no arquivo",
                "reference to content that is not in the file"
            )
        case .undefinedReference:
            Self(
                .linkable,
                "referência a objeto que não existe no arquivo",
                "reference to an object that is not in the file"
            )
        case .fieldValueDiffers:
            Self(
                .replaceable,
                "campo que mostra texto diferente do seu valor",
                "field that shows another text than its value"
            )
        case .fieldStateDiffers:
            Self(
                .replaceable,
                "caixa ou botão que mostra estado diferente do seu valor",
                "check box or button that shows another state than its value"
            )
        case .appearancesRegenerated:
            Self(
                .replaceable,
                "formulário que manda redesenhar os campos",
                "form that has its fields drawn anew"
            )
        case .wholeFont: Self(.replaceable, "fonte incorporada por inteiro", "font that is embedded whole")
        case .unmarkedFont:
            Self(
                .replaceable,
                "fonte incorporada sem a marca de subconjunto",
                "embedded font without the mark of a subset"
            )
        case .fontNotEmbedded: Self(.replaceable, "fonte que não está no arquivo", "font that is not in the file")
        case .typeThreeFont:
            Self(
                .replaceable,
                "fonte cujos caracteres são desenhos (Type 3)",
                "font whose glyphs are drawings (Type 3)"
            )
        case .formFontShared:
            Self(
                .replaceable,
                "fonte do texto que é também fonte do formulário",
                "font of the text that is also a font of the form"
            )
        case .unusedXObject:
            Self(
                .replaceable,
                "desenho (XObject) pronto que nenhuma página usa",
                "drawing (XObject) at hand that no page uses"
            )
        case .coveredText:
            Self(
                .hidden,
                "texto coberto por imagem, retângulo ou anotação",
                "text covered by an image, a rectangle or an annotation"
            )
        case .signatureCoversText:
            Self(
                .hidden,
                "texto coberto pela aparência de uma assinatura",
                "text covered by the appearance of a signature"
            )
        case .invisibleText: Self(.hidden, "texto invisível", "invisible text")
        case .recognizedText:
            Self(
                .hidden,
                "texto invisível sobre imagem, como o de reconhecimento de texto (OCR)",
                "invisible text over an image, as of text recognition (OCR)"
            )
        case .whiteText: Self(.hidden, "texto branco sobre branco", "white text on white")
        case .offPageText:
            Self(
                .hidden,
                "texto fora da parte visível da página",
                "text outside of the visible part of the page"
            )
        case .tinyText: Self(.hidden, "texto pequeno demais para ser visto", "text too small to be seen")
        case .clippedText: Self(.hidden, "texto fora da área de recorte", "text outside of the clipping area")
        case .hiddenLayer: Self(.hidden, "camada que abre desligada", "layer that is off when the document is opened")
        case .printedLayer:
            Self(
                .hidden,
                "camada que só se imprime ou só se vê na tela",
                "layer that is only printed, or only shown"
            )
        case .hiddenAnnotation: Self(.hidden, "anotação escondida", "hidden annotation")
        case .hiddenField: Self(.hidden, "campo de formulário escondido", "hidden form field")
        case .alternateImage: Self(.hidden, "imagem com outra para a impressão", "image with another one for printing")
        case .javaScript: Self(.active, "código JavaScript", "JavaScript code")
        case .launchAction:
            Self(
                .active,
                "ação que abre programa ou arquivo",
                "action that starts a program or opens a file"
            )
        case .formAction:
            Self(
                .active,
                "ação que envia, importa ou limpa o formulário",
                "action that submits, imports or resets the form"
            )
        case .visibilityAction:
            Self(
                .active,
                "ação que mostra ou esconde conteúdo",
                "action that shows or hides content"
            )
        case .remoteAction: Self(.active, "ação que leva a outro documento", "action that goes to another document")
        case .uriAction: Self(.active, "endereço para abrir (URI)", "address to open (URI)")
        case .multimedia:
            Self(
                .active,
                "som, vídeo ou conteúdo tridimensional",
                "sound, film or three-dimensional content"
            )
        case .embeddedFile: Self(.active, "arquivo anexado dentro do PDF", "file inside the PDF")
        case .externalContent: Self(.active, "conteúdo que está fora do arquivo", "content that is outside of the file")
        case .xfaForm:
            Self(
                .active,
                "formulário XFA, que alguns programas mostram em vez das páginas",
                "XFA form, which some programs show instead of the pages"
            )
        case .scanIncomplete: Self(.unknown, "nem tudo pôde ser examinado", "not everything could be looked at")
        }
    }
}
