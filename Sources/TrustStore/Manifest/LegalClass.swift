/// The class of electronic signature that certificates of a domain make (Lei 14.063/2020, art. 4º).
package enum LegalClass: String, Sendable, Hashable, CaseIterable {
    /// ICP-Brasil: art. 4º, III, and MP 2.200-2/2001, art. 10, § 1º.
    case qualified = "qualificada"
    /// Art. 4º, II.
    case advanced = "avancada"
    /// A domain of the operator's own, of which the law says nothing.
    case other = "outra"
}
