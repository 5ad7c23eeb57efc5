/// Who signed, by the signing certificate.
struct SignerEntry: Sendable, Hashable {
    /// The holder's name without the number that follows it in the common name.
    let name: String?
    /// Masked unless personal data were asked for.
    let cpf: String?
    let cnpj: String?
    let companyName: String?
    /// The person responsible for a company's certificate, whose CPF is then the one above.
    let responsibleName: String?
    /// Registrations with professional councils, such as `OAB 123456/SP`.
    let professionalRegistrations: [String]
    /// Natural person, legal person, seal or equipment; nil outside of ICP-Brasil's policies.
    let holderKind: HolderKind?
    /// A1 to A4, S1 to S4, T3, T4, SE-S, SE-H and so on; nil outside of ICP-Brasil's policies.
    let certificateType: String?
    let policyOIDs: [String]
    /// The authority that the register names for the first of them that it knows.
    let policyAuthority: String?
    let legalClass: LegalClass?
    /// The domain that pins the root of the chain, whether it is trusted or only named; nil for an unknown one.
    let domain: DomainName?
    let subject: String
    let issuer: String
    let serialNumber: String
    let sha256: String
}
