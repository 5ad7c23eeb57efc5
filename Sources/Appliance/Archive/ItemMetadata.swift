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
