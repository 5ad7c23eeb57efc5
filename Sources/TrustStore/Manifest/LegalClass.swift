/// The class of electronic signature that certificates of a domain make.
///
/// Lei 14.063/2020, article 4.
package enum LegalClass: String, Sendable, Hashable, CaseIterable {
    /// ICP-Brasil: article 4, III, and MP 2.200-2/2001, article 10, § 1º.
    case qualified = "qualificada"
    /// Article 4, II.
    case advanced = "avancada"
    /// A domain of the operator's own, of which the law says nothing.
    case other = "outra"
}
