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

    /// What kind of anchor a chain ends at, which alone decides over what the law says of it.
    enum Anchor: Sendable, Hashable {
        case icpBrasil
        /// A domain whose signatures are advanced ones, such as gov.br.
        case advanced
        case other
    }

    /// The class of a certificate.
    ///
    /// - Parameters:
    ///   - anchor: what its chain ends at; nil where it ends at no anchor.
    ///   - policies: its certificate policies.
    /// - Returns: nil where no anchor was reached: what a certificate says of itself gives it no class.
    static func of(_ anchor: Anchor?, policies: [ObjectIdentifier]) -> LegalClass? {
        switch anchor {
        case nil: return nil
        case .advanced: return .advanced
        case .other: return .other
        case .icpBrasil: break
        }
        switch CertificateType.of(policies)?.kind {
        case .signature, .confidentiality, .timeStamp: return .qualified
        case .seal: return .seal
        case .device, nil: return .other
        }
    }
}
