/// Whose an item is, as its metadata say: items of one owner have the same identifier and the same tenant, or lack the same.
struct ItemOwner: Hashable {
    let identifier: [UInt8]?
    let tenant: [UInt8]?

    /// Texts are compared as the indexes of the catalogue compare them.
    init(_ item: ArchiveItem) throws(ArchiveError) {
        if let text = item.identifier { identifier = try CatalogueKey.identifier(text) } else { identifier = nil }
        if let text = item.tenant { tenant = try CatalogueKey.name(text) } else { tenant = nil }
    }
}
