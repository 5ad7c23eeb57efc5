/// The fixed words about PDF files; the switch makes a missing text an error of the compiler.
enum HistoryLabel: Sendable, Hashable, CaseIterable {
    case afterSigning
    case revisions
    case documentTimeStamps
    case revision
    case coverage
    case changes
    case latentContent
    case latentNote
    case irregularities
    case irregularitiesNote
    case field
    case permissions
    case laterChanges
    case writtenTo

    var text: LocalizedText {
        switch self {
        case .afterSigning: LocalizedText("Depois de assinado", "After signing")
        case .documentTimeStamps: LocalizedText("Carimbos do tempo do documento", "Document time-stamps")
        case .revisions: LocalizedText("Revisões do arquivo", "Revisions of the file")
        case .revision: LocalizedText("Revisão", "Revision")
        case .coverage: LocalizedText("Cobertura", "Coverage")
        case .changes: LocalizedText("O que mudou", "What changed")
        case .latentContent: LocalizedText("Conteúdo latente", "Latent content")
        case .latentNote:
            LocalizedText(
                "O que está no arquivo assinado sem ser visto, ou pode mostrar outra coisa depois. Não desfaz a "
                    + "assinatura; merece ser examinado.",
                "What is in the signed file without being seen, or may show something else later. It does not undo the "
                    + "signature; it deserves a look."
            )
        case .irregularities: LocalizedText("Irregularidades da estrutura", "Irregularities of the structure")
        case .irregularitiesNote:
            LocalizedText(
                "O que outro programa consertaria ou pularia em silêncio.",
                "What another program would repair or skip silently."
            )
        case .field: LocalizedText("Campo no documento", "Field in the document")
        case .permissions: LocalizedText("Permissões", "Permissions")
        case .laterChanges: LocalizedText("Mudanças posteriores", "Later changes")
        case .writtenTo: LocalizedText("gravada em", "written to")
        }
    }
}
