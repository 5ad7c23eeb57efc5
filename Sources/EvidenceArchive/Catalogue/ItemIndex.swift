/// An index of items by a text, for tallies.
package enum ItemIndex: Sendable, Hashable, CaseIterable {
    case issuer
    case tenant
    case type
    case label
    case indication

    var database: CatalogueDatabase {
        switch self {
        case .issuer: .byIssuer
        case .tenant: .byTenant
        case .type: .byType
        case .label: .byLabel
        case .indication: .byVerdict
        }
    }
}
