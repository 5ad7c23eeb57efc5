/// A write transaction of the catalogue: whatever a reader can, and changes that it sees itself.
package final class CatalogueWriter: CatalogueReader {
    /// Adds an object, and gives its number; that of the known one where the digest is there already.
    ///
    /// A known object in no tier gets the location. Throws `ARC-CATALOGUE-REFERENCE` where size or SHA-512 differ.
    package func add(object: ItemObject, storedAt: ArchiveTime, location: ObjectLocation) throws(ArchiveError) -> UInt64
    { throw ArchiveError(.outOfOrder) }
    /// Says which tiers have an object from now on.
    package func setLocation(of object: UInt64, _ location: ObjectLocation) throws(ArchiveError) {
        throw ArchiveError(.outOfOrder)
    }
    /// Adds an item with its indexes and references, and gives its number; nothing happens where the line is there already.
    ///
    /// The object and the evidence must have been added before. Throws `ARC-CATALOGUE-REFERENCE`, `-SEQUENCE`.
    package func add(item line: ItemLine) throws(ArchiveError) -> UInt64 { throw ArchiveError(.outOfOrder) }
    /// Adds a pack with the next number.
    package func add(pack: PackDescription) throws(ArchiveError) { throw ArchiveError(.outOfOrder) }
    /// Puts events into the outbox, and gives the log index of the first one.
    package func append(events: [OutboxEvent]) throws(ArchiveError) -> UInt64 { throw ArchiveError(.outOfOrder) }
    /// Takes events out of the outbox that stand in the log, up to and with this index.
    package func clearOutbox(upTo index: UInt64) throws(ArchiveError) { throw ArchiveError(.outOfOrder) }
    /// Remembers a long command's state.
    package func set(job: CatalogueJob) throws(ArchiveError) { throw ArchiveError(.outOfOrder) }
    /// Forgets a long command's state.
    package func removeJob(_ name: String) throws(ArchiveError) { throw ArchiveError(.outOfOrder) }
    /// Remembers a file of an import.
    package func set(importRecord: ImportRecord) throws(ArchiveError) { throw ArchiveError(.outOfOrder) }
    /// Sets a setting of the archive's own.
    package func setMeta(_ name: String, _ value: [UInt8]) throws(ArchiveError) { throw ArchiveError(.outOfOrder) }
}
