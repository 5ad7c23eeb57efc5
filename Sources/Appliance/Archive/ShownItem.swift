package import EvidenceArchive

/// An item with what the catalogue knows of it beside its line.
package struct ShownItem: Sendable {
    package let item: ArchiveItem
    package let location: ObjectLocation
    /// SHA-256 of the item's line, as the audit log has it.
    package let commitment: ObjectDigest?
    /// Nil where no batch covers the object yet.
    package let coverage: ItemCoverage?
}
