import PAdES

/// What changed in a PDF file, in words.
enum ChangeText {
    private static let unknown = ChangePhrase("alteração{subject}", "change{subject}", "a")

    /// What a change is.
    static func phrase(_ change: ChangeEntry) -> ChangePhrase {
        guard let kind = PDFChangeKind(rawValue: change.kind) else { return unknown }
        switch kind {
        case .unexplained:
            guard let reason = change.reason.flatMap(PDFUnexplainedReason.init) else { return unknown }
            return phrase(reason, subject: change.subject)
        case .signature where !change.isSigned:
            return ChangePhrase(
                change.isNew ? "campo de assinatura{subject} acrescentado" : "campo de assinatura{subject} alterado",
                change.isNew ? "signature field{subject} added" : "signature field{subject} changed",
                "o"
            )
        case .annotation:
            return change.isNew
                ? ChangePhrase("anotação{subject} acrescentada", "annotation{subject} added", "a")
                : ChangePhrase(
                    "anotação{subject} alterada ou retirada",
                    "annotation{subject} changed or taken away",
                    "a"
                )
        case .formFilling where change.isReplacingValue:
            return ChangePhrase("valor do campo{subject} substituído", "value of the field{subject} replaced", "o")
        default: return phrase(kind)
        }
    }

    /// What happened, as far as one rule explains it.
    static func phrase(_ kind: PDFChangeKind) -> ChangePhrase {
        switch kind {
        case .documentSecurityStore:
            ChangePhrase("dados de validação (DSS) acrescentados", "validation data (DSS) added", "os")
        case .documentTimeStamp:
            ChangePhrase(
                "carimbo do tempo do documento{subject} acrescentado",
                "document time-stamp{subject} added",
                "o"
            )
        case .signature: ChangePhrase("assinatura{subject} acrescentada", "signature{subject} added", "a")
        case .formFilling: ChangePhrase("campo{subject} preenchido", "field{subject} filled in", "o")
        case .annotation:
            ChangePhrase(
                "anotação{subject} acrescentada, alterada ou retirada",
                "annotation{subject} added, changed or taken away",
                "a"
            )
        case .metadata: ChangePhrase("metadados{subject} alterados", "metadata{subject} changed", "os")
        case .unchangedRewrite:
            ChangePhrase("objetos gravados de novo sem mudança", "objects written again without change", "os")
        case .fileStructure:
            ChangePhrase("estrutura do arquivo gravada de novo", "file structure written again", "a")
        case .unreferenced:
            ChangePhrase("objeto novo a que nenhuma referência leva", "new object that no reference leads to", "o")
        case .unexplained: unknown
        }
    }

    /// What happened where no rule explains it.
    static func phrase(_ reason: PDFUnexplainedReason, subject: String?) -> ChangePhrase {
        switch reason {
        case .trailerEntry: ChangePhrase("entrada{subject} do trailer alterada", "trailer entry{subject} changed", "a")
        case .catalogueEntry:
            ChangePhrase("entrada{subject} do catálogo alterada", "catalogue entry{subject} changed", "a")
        case .pageTree:
            ChangePhrase(
                "páginas acrescentadas, retiradas ou trocadas de ordem",
                "pages added, removed or put in another order",
                "as"
            )
        case .pageEntry where subject == "Contents", .signedContent:
            ChangePhrase("conteúdo substituído", "content replaced", "o")
        case .pageEntry: ChangePhrase("entrada{subject} da página alterada", "page entry{subject} changed", "a")
        case .objectFreed: ChangePhrase("objeto{subject} retirado", "object{subject} taken away", "o")
        case .generationChanged:
            ChangePhrase("objeto{subject} com outra geração", "object{subject} of another generation", "o")
        case .typeChanged:
            ChangePhrase(
                "objeto{subject} trocado por um de outro tipo",
                "object{subject} of another type than before",
                "o"
            )
        case .sharedObject:
            ChangePhrase(
                "objeto{subject} que outro conteúdo também usa alterado",
                "object{subject} changed that other content uses as well",
                "o"
            )
        case .previouslyUndefined:
            ChangePhrase(
                "objeto{subject} que faltava no documento acrescentado",
                "object{subject} added that the document lacked",
                "o"
            )
        case .objectStreamReplaced:
            ChangePhrase("fluxo de objetos{subject} substituído", "object stream{subject} replaced", "o")
        case .unreadable: ChangePhrase("objeto{subject} ilegível", "unreadable object{subject}", "o")
        case .formEntry: ChangePhrase("entrada{subject} do formulário alterada", "form entry{subject} changed", "a")
        case .xfaForm:
            ChangePhrase(
                "dados XFA do formulário alterados, que certos leitores mostram em vez das páginas",
                "XFA data of the form changed, which some viewers show instead of the pages",
                "os"
            )
        case .fieldAdded: ChangePhrase("campo{subject} acrescentado", "field{subject} added", "o")
        case .fieldRemoved: ChangePhrase("campo{subject} retirado", "field{subject} removed", "o")
        case .fieldEntry:
            ChangePhrase(
                "campo{subject} alterado além do preenchimento",
                "field{subject} changed beyond filling in",
                "o"
            )
        case .appearanceWithoutValue:
            ChangePhrase(
                "aparência do campo{subject} trocada sem novo valor",
                "appearance of the field{subject} changed without a new value",
                "a"
            )
        case .valueNotShown:
            ChangePhrase(
                "campo{subject} preenchido com um valor e mostrando outro",
                "field{subject} filled with one value and showing another",
                "o"
            )
        case .fieldValue:
            ChangePhrase(
                "campo{subject} com valor ou aparência que seu tipo não admite",
                "field{subject} with a value or appearance that its type does not have",
                "o"
            )
        case .signedValueChanged:
            ChangePhrase("assinatura{subject} trocada ou retirada", "signature{subject} replaced or removed", "a")
        case .annotationEntry:
            ChangePhrase("anotação{subject} fora da norma", "annotation{subject} against the standard", "a")
        case .securityStore:
            ChangePhrase("dados de validação (DSS) fora da norma", "validation data (DSS) against the standard", "os")
        case .budget:
            ChangePhrase(
                "comparação interrompida pelo limite de trabalho",
                "comparison ended by the work budget",
                "a"
            )
        }
    }

    /// Whether a change was allowed; nil where nothing was signed before it.
    static func standing(_ change: ChangeEntry, ending: String, _ language: ReportLanguage) -> String? {
        switch change.standing {
        case .unsigned: nil
        case .allowed:
            LocalizedText("permitid\(ending)", "allowed")[language]
                + (change.rule.flatMap(PDFChangeRule.init).map(isWorthALook) == true
                    ? LocalizedText(", com ressalva", ", with reservation")[language] : "")
        case .unexplained: LocalizedText("não explicad\(ending)", "not explained")[language]
        case .forbidden:
            LocalizedText("não permitid\(ending)", "not allowed")[language]
                + (change.rule.flatMap(PDFChangeRule.init).flatMap(rule).map { " (\($0[language]))" } ?? "")
        }
    }

    /// Whether a rule allows something that the reader should look at.
    static func isWorthALook(_ rule: PDFChangeRule) -> Bool {
        rule == .coversContent || rule == .annotationAdded || rule == .valueUnverified
    }

    /// Why a rule forbids something; nil for a rule that says no more than that.
    static func rule(_ rule: PDFChangeRule) -> LocalizedText? {
        switch rule {
        case .docMDP: LocalizedText("certificação, DocMDP", "certification, DocMDP")
        case .fieldMDP: LocalizedText("campo bloqueado, FieldMDP", "locked field, FieldMDP")
        case .contentHidden:
            LocalizedText("pode esconder ou revelar conteúdo da página", "may hide or uncover content of the page")
        case .annotationAltered:
            LocalizedText("a anotação foi assinada", "the annotation was signed")
        case .valueReplaced:
            LocalizedText("o campo já tinha valor quando foi assinado", "the field had a value when it was signed")
        case .always, .permitted, .coversContent, .annotationAdded, .valueUnverified, .unexplained: nil
        }
    }

    /// That something lies over what a page shows, and where.
    static func covering(_ area: AreaEntry?, _ language: ReportLanguage) -> String {
        let place = area.map { " (\(CoordinateText.area($0, language)))" } ?? ""
        return LocalizedText("sobre conteúdo da página", "over content of the page")[language] + place
    }
}
