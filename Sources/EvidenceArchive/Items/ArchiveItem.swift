/// One item: a document, signature or piece of evidence with what is known about it, as its item line says.
///
/// Never changed: a new judgement or other metadata is a new item that supersedes the old one.
package struct ArchiveItem: Sendable, Hashable {
    /// The item's number in the archive, from 0, in the order of adding.
    package let sequence: UInt64
    package let addedAt: ArchiveTime
    package let salt: ItemSalt
    package let object: ItemObject
    package let role: ItemRole
    /// The file's name when it was added, without folders.
    package let name: String?
    /// The owner's own identifier.
    package let identifier: String?
    package let type: DocumentType?
    package let tenant: String?
    package let label: String?
    /// The last day on which it must be kept.
    package let retainUntil: ArchiveDay?
    /// The object that a detached signature covers.
    package let content: ObjectDigest?
    package let evidence: [ItemEvidence]
    package let signatures: [ItemSignature]
    /// The digest of the earlier line that this one takes the place of.
    package let supersedes: ObjectDigest?

    package init(
        sequence: UInt64,
        addedAt: ArchiveTime,
        salt: ItemSalt,
        object: ItemObject,
        role: ItemRole,
        name: String? = nil,
        identifier: String? = nil,
        type: DocumentType? = nil,
        tenant: String? = nil,
        label: String? = nil,
        retainUntil: ArchiveDay? = nil,
        content: ObjectDigest? = nil,
        evidence: [ItemEvidence] = [],
        signatures: [ItemSignature] = [],
        supersedes: ObjectDigest? = nil
    ) {
        self.sequence = sequence
        self.addedAt = addedAt
        self.salt = salt
        self.object = object
        self.role = role
        self.name = name
        self.identifier = identifier
        self.type = type
        self.tenant = tenant
        self.label = label
        self.retainUntil = retainUntil
        self.content = content
        self.evidence = evidence
        self.signatures = signatures
        self.supersedes = supersedes
    }
}
