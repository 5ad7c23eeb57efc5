package import EvidenceArchive

/// By which batch an item's object is covered, and since when.
package struct ItemCoverage: Sendable, Hashable {
    /// The batch's number among the items.
    package let batch: UInt64
    /// What the batch's first token says.
    package let sealedAt: ArchiveTime
}
