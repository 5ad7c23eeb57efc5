/// What is said about something that is added: all that its item line has but what the archive knows itself.
package struct ItemDescription: Sendable, Hashable {
    package var addedAt: ArchiveTime
    package var role: ItemRole
    package var name: String?
    package var identifier: String?
    package var type: DocumentType?
    package var tenant: String?
    package var label: String?
    package var retainUntil: ArchiveDay?
    /// The object that a detached signature covers: in the archive, or added before.
    package var content: ObjectDigest?
    /// From `AddSession.add(evidence:)`, or in the archive.
    package var evidence: [ItemEvidence]
    package var signatures: [ItemSignature]
    /// The digest of the line that this one takes the place of.
    package var supersedes: ObjectDigest?

    package init(
        addedAt: ArchiveTime,
        role: ItemRole = .document,
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
        self.addedAt = addedAt
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
