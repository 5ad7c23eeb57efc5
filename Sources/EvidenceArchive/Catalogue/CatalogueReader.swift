/// Looks things up in one state of the catalogue; void after the closure that it was given to.
package class CatalogueReader {
    init() {}

    /// The object with this digest; nil for none.
    package func object(sha256: ObjectDigest) throws(ArchiveError) -> StoredObject? { throw ArchiveError(.outOfOrder) }
    /// The object with this number; nil for none.
    package func object(sequence: UInt64) throws(ArchiveError) -> StoredObject? { throw ArchiveError(.outOfOrder) }
    /// Objects in the order of their numbers, from the one after `after`.
    package func objects(after: UInt64?, limit: Int) throws(ArchiveError) -> [StoredObject] {
        throw ArchiveError(.outOfOrder)
    }
    /// The item with this number; nil for none.
    package func item(sequence: UInt64) throws(ArchiveError) -> ArchiveItem? { throw ArchiveError(.outOfOrder) }
    /// The item whose line has this SHA-256; nil for none.
    package func item(lineDigest: ObjectDigest) throws(ArchiveError) -> ArchiveItem? { throw ArchiveError(.outOfOrder) }
    /// Items that meet all conditions, in the order of their numbers, from the one after `after`.
    package func items(matching query: ItemQuery, after: UInt64?, limit: Int) throws(ArchiveError) -> [ArchiveItem] {
        throw ArchiveError(.outOfOrder)
    }
    /// The number that the next item gets.
    package func nextItemSequence() throws(ArchiveError) -> UInt64 { throw ArchiveError(.outOfOrder) }
    /// The number that the next pack gets.
    package func nextPackSequence() throws(ArchiveError) -> UInt64 { throw ArchiveError(.outOfOrder) }
    /// The log index that the next event gets.
    package func nextEventIndex() throws(ArchiveError) -> UInt64 { throw ArchiveError(.outOfOrder) }
    /// The pack with this number; nil for none.
    package func pack(sequence: UInt64) throws(ArchiveError) -> PackDescription? { throw ArchiveError(.outOfOrder) }
    /// Packs in the order of their numbers, from the one after `after`.
    package func packs(after: UInt64?, limit: Int) throws(ArchiveError) -> [PackDescription] {
        throw ArchiveError(.outOfOrder)
    }
    /// CRLs of an issuer by thisUpdate, oldest first.
    package func crls(issuer: String, limit: Int) throws(ArchiveError) -> [StoredObject] {
        throw ArchiveError(.outOfOrder)
    }
    /// Who refers to an object, from the one after `after`.
    package func references(to object: UInt64, after: UInt64?, limit: Int) throws(ArchiveError) -> [ObjectReference] {
        throw ArchiveError(.outOfOrder)
    }
    /// What an object refers to, from the one after `after`.
    package func references(from object: UInt64, after: UInt64?, limit: Int) throws(ArchiveError) -> [ObjectReference] {
        throw ArchiveError(.outOfOrder)
    }
    /// Counts of everything.
    package func statistics() throws(ArchiveError) -> ArchiveStatistics { throw ArchiveError(.outOfOrder) }
    /// What an import noted about a path; nil for nothing.
    package func importRecord(pathDigest: ObjectDigest) throws(ArchiveError) -> ImportRecord? {
        throw ArchiveError(.outOfOrder)
    }
    /// A long command's memory; nil for none.
    package func job(_ name: String) throws(ArchiveError) -> CatalogueJob? { throw ArchiveError(.outOfOrder) }
    /// Events that wait for the log, by index.
    package func outbox(limit: Int) throws(ArchiveError) -> [OutboxEntry] { throw ArchiveError(.outOfOrder) }
    /// The index of the last event about a commitment or pack; nil for none.
    package func eventIndex(subject: ObjectDigest) throws(ArchiveError) -> UInt64? { throw ArchiveError(.outOfOrder) }
    /// A setting of the archive's own, as the digest of archive.yaml; nil for none.
    package func meta(_ name: String) throws(ArchiveError) -> [UInt8]? { throw ArchiveError(.outOfOrder) }
}
