/// By what an item is found to be in the archive already: the content and all metadata, but not the judgement.
struct ItemKey: Hashable {
    let object: ObjectDigest
    let role: ItemRole
    let name: String?
    let identifier: String?
    let type: DocumentType?
    let tenant: String?
    let label: String?
    let retainUntil: ArchiveDay?
    let content: ObjectDigest?

    init(_ object: ObjectDigest, _ description: ItemDescription) {
        self.object = object
        role = description.role
        name = description.name
        identifier = description.identifier
        type = description.type
        tenant = description.tenant
        label = description.label
        retainUntil = description.retainUntil
        content = description.content
    }

    init(_ item: ArchiveItem) {
        object = item.object.sha256
        role = item.role
        name = item.name
        identifier = item.identifier
        type = item.type
        tenant = item.tenant
        label = item.label
        retainUntil = item.retainUntil
        content = item.content
    }

    /// The query that finds such an item and not many others.
    var query: ItemQuery {
        var query = ItemQuery()
        query.object = object
        query.identifier = identifier
        query.tenant = tenant
        query.type = type
        query.label = label
        query.role = role
        query.includesSuperseded = true
        return query
    }
}
