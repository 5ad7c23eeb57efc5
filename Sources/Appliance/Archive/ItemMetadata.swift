package import EvidenceArchive

/// What the owner says of a document that is added.
package struct ItemMetadata: Sendable, Hashable {
    package var identifier: String?
    package var type: DocumentType?
    package var tenant: String?
    package var label: String?
    package var retainUntil: ArchiveDay?

    package init(
        identifier: String? = nil,
        type: DocumentType? = nil,
        tenant: String? = nil,
        label: String? = nil,
        retainUntil: ArchiveDay? = nil
    ) {
        self.identifier = identifier
        self.type = type
        self.tenant = tenant
        self.label = label
        self.retainUntil = retainUntil
    }

    /// Whether an item has every value that is given here.
    func isMet(by item: ArchiveItem) -> Bool {
        func isSame<Value: Equatable>(_ given: Value?, _ kept: Value?) -> Bool { given == nil || given == kept }
        return isSame(identifier, item.identifier) && isSame(type, item.type) && isSame(tenant, item.tenant)
            && isSame(label, item.label) && isSame(retainUntil, item.retainUntil)
    }

    /// These values, and the others' where these have none.
    func completed(by others: ItemMetadata) -> ItemMetadata {
        ItemMetadata(
            identifier: identifier ?? others.identifier,
            type: type ?? others.type,
            tenant: tenant ?? others.tenant,
            label: label ?? others.label,
            retainUntil: retainUntil ?? others.retainUntil
        )
    }
}
