import ASN1

/// The legal class of a signature by its certificate (MP 2.200-2/2001, Lei 14.063/2020, Resolução 211/2024).
///
/// A class says what a valid signature would be; whether it is valid is the verdict's matter.
enum LegalClass: String, Sendable, Hashable, CaseIterable {
    /// A person's signature under ICP-Brasil.
    case qualified = "qualificada"
    /// A signature under gov.br.
    case advanced = "avancada"
    /// An electronic seal of a legal person under ICP-Brasil.
    case seal = "selo"
    /// Anything else.
    case other = "outra"

    private static let govBr = ObjectIdentifier(2, 16, 76, 3, 2)

    /// The class of a certificate.
    ///
    /// - Parameters:
    ///   - isICPBrasil: whether its chain ends at a root of ICP-Brasil; nil where it ends at no anchor.
    ///   - policies: its certificate policies.
    /// - Returns: nil where no anchor was reached: what a certificate says of itself gives it no class.
    static func of(isICPBrasil: Bool?, policies: [ObjectIdentifier]) -> LegalClass? {
        guard let isICPBrasil else { return nil }
        guard isICPBrasil else { return policies.contains { $0.isUnder(govBr) } ? .advanced : .other }
        switch CertificateType.of(policies)?.kind {
        case .signature, .confidentiality, .timeStamp: return .qualified
        case .seal: return .seal
        case .device, nil: return .other
        }
    }
}
