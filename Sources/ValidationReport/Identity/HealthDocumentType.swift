import ASN1

/// The types of health documents of ICP-Brasil, 2.16.76.1.12.1.n (ADE-ICP-04.01); the raw value is the last arc.
enum HealthDocumentType: UInt64, Sendable, Hashable, CaseIterable {
    case prescription = 1
    case certificate = 2
    case examinationRequest = 3
    case laboratoryReport = 4
    case dischargeSummary = 5
    case careRecord = 6
    case dispensation = 7
    case vaccination = 8
    case patientData = 9
    case unitData = 10
    case medicalReport = 11

    /// The arc of all of them.
    static let arc = ObjectIdentifier(2, 16, 76, 1, 12, 1)

    /// The type that an identifier names or stands below; nil for any other.
    static func of(_ identifier: ObjectIdentifier) -> HealthDocumentType? {
        guard identifier.isUnder(arc) else { return nil }
        return allCases.first { type in
            let own = ObjectIdentifier(2, 16, 76, 1, 12, 1, type.rawValue)
            return identifier == own || identifier.isUnder(own)
        }
    }

    /// The identifier in dotted form.
    var identifier: String { "\(Self.arc).\(rawValue)" }

    /// The type in words.
    var text: LocalizedText {
        switch self {
        case .prescription: LocalizedText("prescrição de medicamento", "prescription")
        case .certificate: LocalizedText("atestado médico", "medical certificate")
        case .examinationRequest: LocalizedText("solicitação de exame", "request for an examination")
        case .laboratoryReport: LocalizedText("laudo laboratorial", "laboratory report")
        case .dischargeSummary: LocalizedText("sumário de alta", "discharge summary")
        case .careRecord: LocalizedText("registro de atendimento clínico", "record of clinical care")
        case .dispensation: LocalizedText("dispensação de medicamento", "dispensation of medicine")
        case .vaccination: LocalizedText("vacinação", "vaccination")
        case .patientData: LocalizedText("dados do paciente", "data of the patient")
        case .unitData: LocalizedText("dados da unidade de saúde", "data of the health unit")
        case .medicalReport: LocalizedText("relatório médico", "medical report")
        }
    }
}
