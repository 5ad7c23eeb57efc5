/// What the archive holds, kept up to date by every transaction: reading it costs nothing.
package struct ArchiveStatistics: Sendable, Hashable {
    /// A number of objects and their bytes.
    package struct Volume: Sendable, Hashable {
        package var count: UInt64
        package var bytes: UInt64

        package init(count: UInt64 = 0, bytes: UInt64 = 0) {
            self.count = count
            self.bytes = bytes
        }
    }

    /// All objects, each counted once.
    package var objects = Volume()
    /// Objects in the hot tier; one in both tiers counts in both.
    package var hot = Volume()
    package var cold = Volume()
    package var packs = Volume()
    /// Item lines, superseded ones too.
    package var itemCount: UInt64 = 0
    package var supersededCount: UInt64 = 0
    /// Current items.
    package var roles: [ItemRole: UInt64] = [:]
    /// Current items; those without a type are left out.
    package var types: [DocumentType: UInt64] = [:]
    /// Signatures of current items by indication; those not judged are left out.
    package var indications: [String: UInt64] = [:]
    /// Distinct objects that items refer to as evidence of the kind.
    package var evidence: [EvidenceKind: UInt64] = [:]
    /// References from items to evidence: what is stored once is counted as often as it is used.
    package var evidenceReferences: UInt64 = 0
    package var firstAddedAt: ArchiveTime?
    package var lastAddedAt: ArchiveTime?

    package init() {}
}
