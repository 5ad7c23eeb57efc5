import LMDB
import SwiftProtobuf

/// Looks things up in one state of the catalogue; void after the closure that it was given to.
///
/// Belongs to one thread. Every method throws `ARC-CATALOGUE-RECORD` for a damaged record, `ARC-CATALOGUE-PAGE` for a
/// damaged page, `ARC-IO-FAILED`, and `ARC-INTERNAL-ORDER` when used after its end.
package class CatalogueReader {
    private static let cachedObjects = 4096

    let databases: CatalogueDatabases
    private var current: CatalogueSnapshot?
    private var cache: [UInt64: ItemObject] = [:]

    init(_ databases: CatalogueDatabases, _ handle: TransactionHandle) {
        self.databases = databases
        current = CatalogueSnapshot(handle: handle)
    }

    // What a writer adds: changes that are not in the databases yet.

    /// Writes what waits, so that indexes can be asked.
    func settle() throws(ArchiveError) {}

    /// An object's record that waits to be written.
    func waitingObject(_ sequence: UInt64) -> ObjectRecord? { nil }

    /// The number of an object that waits to be written.
    func waitingSequence(of digest: ObjectDigest) -> UInt64? { nil }

    /// What waits to be written about a commitment.
    func waitingCommitment(_ digest: ObjectDigest) -> Commitment? { nil }

    /// The counts as they stand, changes that wait included.
    func counts() throws(ArchiveError) -> StatisticsRecord {
        guard let value = try internalMeta(Catalogue.statisticsKey) else { return StatisticsRecord() }
        do { return try StatisticsRecord(serializedBytes: value) } catch {
            throw RecordSeal.damage(Array(Catalogue.statisticsKey.utf8), .meta, "it cannot be decoded")
        }
    }

    /// Ends the use of the transaction, which others own.
    func end() { current = nil }
}

extension CatalogueReader {
    /// The transaction; throws `ARC-INTERNAL-ORDER` after its end.
    func snapshot() throws(ArchiveError) -> CatalogueSnapshot {
        guard let current else { throw ArchiveError(.outOfOrder, detail: "a transaction of the catalogue has ended") }
        return current
    }

    /// A record; nil for none.
    func record<Record: Message>(
        _ type: Record.Type,
        _ key: [UInt8],
        in database: CatalogueDatabase
    ) throws(ArchiveError) -> Record? {
        try snapshot().withValue(forKey: key, in: databases[database]) { (value) throws(ArchiveError) in
            try RecordSeal.record(type, of: value, key: key, in: database)
        }
    }

    /// Records with sequence numbers as keys, from the one after `after`, until `body` says false.
    func visit<Record: Message>(
        _ type: Record.Type,
        in database: CatalogueDatabase,
        after: UInt64?,
        _ body: (UInt64, Record) throws(ArchiveError) -> Bool
    ) throws(ArchiveError) {
        guard after != .max else { return }
        let start = CatalogueKey.sequence(after.map { $0 + 1 } ?? 0)
        try snapshot().withCursor(in: databases[database]) { (cursor) throws(ArchiveError) in
            try cursor.visit(from: start) { (key, value) throws(ArchiveError) in
                let octets = key.withUnsafeBytes { [UInt8]($0) }
                guard let sequence = CatalogueKey.sequence(of: key) else {
                    throw RecordSeal.damage(octets, database, "its key is no number")
                }
                return try body(sequence, try RecordSeal.record(type, of: value, key: octets, in: database))
            }
        }
    }

    /// The number after the last key of a database whose keys are sequence numbers.
    func next(in database: CatalogueDatabase) throws(ArchiveError) -> UInt64 {
        try snapshot().withCursor(in: databases[database]) { (cursor) throws(ArchiveError) in
            do throws(LMDBError) {
                guard try cursor.last() else { return 0 }
                let key = try cursor.key
                if let last = CatalogueKey.sequence(of: key.span.bytes), last < .max { return last + 1 }
            } catch {
                throw ArchiveError(error)
            }
            throw ArchiveError(.catalogueRecord, subject: "catalogue/\(database.name)", detail: "the last key")
        }
    }

    /// What is known about an item line or pack by its digest.
    func commitment(_ digest: ObjectDigest) throws(ArchiveError) -> Commitment? {
        if let waiting = waitingCommitment(digest) { return waiting }
        let found = try snapshot().withValue(forKey: digest.bytes, in: databases[.commitments]) {
            (value) throws(ArchiveError) in Commitment(value)
        }
        guard let found else { return nil }
        guard let commitment = found else { throw RecordSeal.damage(digest.bytes, .commitments, "its length") }
        return commitment
    }

    /// A value of `meta`; nil for none.
    func internalMeta(_ name: String) throws(ArchiveError) -> [UInt8]? {
        try record(MetaRecord.self, Array(name.utf8), in: .meta).map { [UInt8]($0.value) }
    }

    /// An object's record by its number; nil for none.
    func objectRecord(_ sequence: UInt64) throws(ArchiveError) -> ObjectRecord? {
        if let waiting = waitingObject(sequence) { return waiting }
        return try record(ObjectRecord.self, CatalogueKey.sequence(sequence), in: .objects)
    }

    /// The number of the object with a digest; nil for none.
    func objectSequence(_ digest: ObjectDigest) throws(ArchiveError) -> UInt64? {
        if let waiting = waitingSequence(of: digest) { return waiting }
        let found = try snapshot().withValue(forKey: digest.bytes, in: databases[.objectDigests]) {
            (value) throws(ArchiveError) in CatalogueKey.sequence(of: value)
        }
        guard let found else { return nil }
        guard let sequence = found else { throw RecordSeal.damage(digest.bytes, .objectDigests, "its length") }
        return sequence
    }

    /// Digests and size of an object that something refers to; throws `ARC-CATALOGUE-REFERENCE` for none.
    func referredObject(_ sequence: UInt64) throws(ArchiveError) -> ItemObject {
        if let known = cache[sequence] { return known }
        guard let record = try objectRecord(sequence) else {
            throw ArchiveError(.catalogueReference, subject: "catalogue/objects/\(sequence)", detail: "not there")
        }
        let object = try record.stored(sequence).object
        if cache.count >= CatalogueReader.cachedObjects { cache.removeAll(keepingCapacity: true) }
        cache[sequence] = object
        return object
    }
}
