import PKIX

/// What kind of holder a certificate of ICP-Brasil names (DOC-ICP-04).
enum HolderKind: String, Sendable, Hashable, CaseIterable {
    /// e-CPF: a natural person.
    case naturalPerson = "pessoa-fisica"
    /// e-CNPJ: a company, with the person responsible for the key.
    case legalPerson = "pessoa-juridica"
    /// SE-S, SE-H: a seal of a legal person, which nobody signs in person.
    case seal = "selo"
    /// A device, an application, a time-stamp unit.
    case equipment = "equipamento"

    /// By the type of the certificate, then by the attributes that only one kind has; nil outside of ICP-Brasil.
    static func of(_ type: CertificateType?, _ attributes: ICPBrasilAttributes) -> HolderKind? {
        switch type?.kind {
        case .seal: return .seal
        case .device, .timeStamp: return .equipment
        case .signature, .confidentiality: break
        case nil: return nil
        }
        if attributes.companyNumber != nil { return .legalPerson }
        return attributes.cpf == nil ? nil : .naturalPerson
    }

    /// The kind in words.
    var text: LocalizedText {
        switch self {
        case .naturalPerson: LocalizedText("pessoa física (e-CPF)", "natural person (e-CPF)")
        case .legalPerson: LocalizedText("pessoa jurídica (e-CNPJ)", "legal person (e-CNPJ)")
        case .seal: LocalizedText("selo eletrônico de pessoa jurídica", "electronic seal of a legal person")
        case .equipment: LocalizedText("equipamento ou aplicação", "device or application")
        }
    }
}
