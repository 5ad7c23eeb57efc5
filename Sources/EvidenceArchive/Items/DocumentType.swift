/// What kind of document an item is; raw values are the words of the item line and of the command line.
package enum DocumentType: String, Sendable, Hashable, CaseIterable {
    case healthRecord = "prontuario"
    case prescription = "receita"
    case certificate = "atestado"
    case report = "laudo"
    case medicalOrder = "prescricao"
    case referral = "encaminhamento"
    case contract = "contrato"
    case invoice = "nota-fiscal"
    case other = "outro"

    /// The word in Portuguese orthography, for people.
    package var name: String {
        switch self {
        case .healthRecord: "prontuário"
        case .prescription: "receita"
        case .certificate: "atestado"
        case .report: "laudo"
        case .medicalOrder: "prescrição"
        case .referral: "encaminhamento"
        case .contract: "contrato"
        case .invoice: "nota fiscal"
        case .other: "outro"
        }
    }

    /// From either spelling: the item line's word or the one with accents and space.
    package init?(word: String) {
        guard let found = DocumentType.allCases.first(where: { $0.rawValue == word || $0.name == word }) else {
            return nil
        }
        self = found
    }
}
