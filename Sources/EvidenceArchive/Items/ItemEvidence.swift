/// A piece of evidence that an item rests on; its bytes are an object of their own, stored once.
package struct ItemEvidence: Sendable, Hashable {
    package let kind: EvidenceKind
    package let object: ItemObject
    /// Who issued it, as an RFC 4514 name; nil where it has none.
    package let issuer: String?
    /// Of a CRL or OCSP response; nil otherwise.
    package let thisUpdate: ArchiveTime?
    package let nextUpdate: ArchiveTime?

    package init(
        kind: EvidenceKind,
        object: ItemObject,
        issuer: String? = nil,
        thisUpdate: ArchiveTime? = nil,
        nextUpdate: ArchiveTime? = nil
    ) {
        self.kind = kind
        self.object = object
        self.issuer = issuer
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
    }
}
