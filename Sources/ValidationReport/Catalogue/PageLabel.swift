/// The fixed words of the page-like reports, beside those of `ReportLabel`; the switch makes a missing text an error of
/// the compiler.
enum PageLabel: Sendable, Hashable, CaseIterable {
    case whatWasChecked
    case size
    case statusLabel
    case when
    case reasons
    case moreFollows
    case notLaterThan
    case notEarlierThan
    case provenByOne
    case provenByOuter
    case ofAuthority
    case process
    case existsSince
    case provenSince
    case retainsExpired
    case noneRevoked
    case someRevoked
    case someUnknown
    case neededAt
    case gapNone
    case gapOlder
    case gapOpen
    case gapTitle
    case checksTitle
    case check
    case revocationStatus
    case evidenceUsed
    case chainColumn
    case validityColumn
    case keyColumn
    case pathRevoked
    case pathExpired
    case pathNotYetValid
    case pathUnknown
    case pathInvalid
    case recompute
    case recomputeText
    case contents
    case certificatePolicy
    case documentType
    case signaturePolicies
    case register
    case unreadable
    case volumeTitle
    case generatedBy

    var text: LocalizedText {
        switch self {
        case .whatWasChecked: LocalizedText("O que foi verificado", "What was checked")
        case .size: LocalizedText("Tamanho", "Size")
        case .statusLabel: LocalizedText("Status", "Status")
        case .when: LocalizedText("Data da assinatura", "Signature time")
        case .reasons: LocalizedText("Motivos", "Reasons")
        case .moreFollows:
            LocalizedText(
                "As páginas seguintes trazem as provas: verificações com a norma de cada uma, cadeia de certificação, "
                    + "revogação, carimbos do tempo e os dados para refazer este julgamento.",
                "The pages that follow hold the evidence: checks with the clause of each, certification path, "
                    + "revocation, time-stamps, and the data to make this judgement again."
            )
        case .notLaterThan: LocalizedText("antes de", "before")
        case .notEarlierThan: LocalizedText("depois de", "after")
        case .provenByOne: LocalizedText("provado por", "proven by a")
        case .provenByOuter:
            LocalizedText(
                "provado pelos carimbos do tempo da assinatura que ela contra-assina",
                "proven by the time-stamps of the signature that it countersigns"
            )
        case .process: LocalizedText("Processo de validação", "Validation process")
        case .existsSince: LocalizedText("Existência do carimbo", "Existence of the token")
        case .provenSince: LocalizedText("existência provada desde", "proven to exist since")
        case .retainsExpired:
            LocalizedText(
                "emitida depois do fim da validade do certificado, por emissor que declara manter os vencidos na lista",
                "issued after the end of the certificate's validity, by an issuer that says that expired ones stay listed"
            )
        case .ofAuthority: LocalizedText("de", "of")
        case .noneRevoked: LocalizedText("Nenhum certificado revogado", "No certificate revoked")
        case .someRevoked: LocalizedText("Há certificado revogado ou suspenso", "A certificate is revoked or on hold")
        case .someUnknown:
            LocalizedText(
                "Não se sabe de todos os certificados se foram revogados",
                "Not known of every certificate whether it was revoked"
            )
        case .neededAt: LocalizedText("tinha de ser bom em", "had to be good at")
        case .gapNone: LocalizedText("a prova é da mesma data ou posterior", "the evidence is of that time or later")
        case .gapOlder: LocalizedText("a prova é anterior, por", "the evidence is older, by")
        case .gapOpen: LocalizedText("nenhuma prova cobre essa data", "no evidence covers that time")
        case .gapTitle: LocalizedText("Intervalo", "Interval")
        case .checksTitle: LocalizedText("Verificações", "Checks")
        case .check: LocalizedText("Verificação", "Check")
        case .revocationStatus: LocalizedText("Situação", "Status")
        case .evidenceUsed: LocalizedText("Prova usada", "Evidence used")
        case .chainColumn: LocalizedText("Certificado", "Certificate")
        case .validityColumn: LocalizedText("Validade", "Validity")
        case .keyColumn: LocalizedText("Chave e assinatura", "Key and signature")
        case .pathRevoked: LocalizedText("Revogado (Revoked)", "Revoked")
        case .pathExpired: LocalizedText("Expirado (Expired)", "Expired")
        case .pathNotYetValid: LocalizedText("Ainda não válido (NotValidYet)", "Not valid yet")
        case .pathUnknown: LocalizedText("Desconhecido (Unknown)", "Unknown")
        case .pathInvalid: LocalizedText("Inválido (Invalid)", "Invalid")
        case .recompute: LocalizedText("Como refazer", "How to recompute")
        case .recomputeText:
            LocalizedText(
                "Quem tiver os mesmos arquivos, o mesmo repositório de confiança, a mesma política e as mesmas provas "
                    + "pode conferir os resumos SHA-256 acima e julgar de novo com o relatório JSON desta validação "
                    + "(--replay). O resultado tem de ter os mesmos bytes; um resumo que difere interrompe a repetição.",
                "Whoever has the same files, trust store, policy and evidence can compare the SHA-256 digests above "
                    + "and judge again from the JSON report of this validation (--replay). The result must have the "
                    + "same bytes; a digest that differs stops the replay."
            )
        case .certificatePolicy: LocalizedText("Política do certificado", "Certificate policy")
        case .documentType: LocalizedText("Documento de saúde", "Health document")
        case .signaturePolicies: LocalizedText("Políticas de assinatura", "Signature policies")
        case .register: LocalizedText("Registro de OID", "OID register")
        case .contents: LocalizedText("Sumário", "Contents")
        case .unreadable: LocalizedText("não pôde ser lido", "could not be read")
        case .volumeTitle: LocalizedText("Relatórios de validação de assinatura", "Signature validation reports")
        case .generatedBy: LocalizedText("Gerado por", "Made by")
        }
    }
}
