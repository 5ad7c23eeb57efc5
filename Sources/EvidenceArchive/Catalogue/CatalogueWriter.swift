import Foundation
import LMDB
import SwiftProtobuf

/// A write transaction of the catalogue: whatever a reader can, and changes that it sees itself.
///
/// What has random keys is gathered and written in the order of keys: a group of additions then touches each page once.
package final class CatalogueWriter: CatalogueReader {
    /// Bounds the memory of a long transaction.
    private static let longestWait = 1 << 15
    /// No option; made once, because an empty literal of an option set is not.
    static let plain = WriteTransaction.PutOptions(rawValue: 0)

    private var transaction: UnsafeMutablePointer<WriteTransaction>?
    private var changedCounts: StatisticsRecord?
    private var waitingObjects: [UInt64: ObjectRecord] = [:]
    private var waitingDigests: [ObjectDigest: UInt64] = [:]
    private var waitingCommitments: [ObjectDigest: Commitment] = [:]
    private var waitingLinks: [WaitingLink] = []
    /// By database, in the order of its cases: keys with their values in the order of adding.
    private var waitingEntries: [[[UInt8]: [UInt64]]] = Array(repeating: [:], count: CatalogueDatabase.allCases.count)
    /// Objects in a tier that this transaction has met before: what many items rest on is looked up once.
    private var known: [ObjectDigest: UInt64] = [:]
    /// The kinds of evidence that objects are noted to be, as `ObjectRecord.evidenceKinds`.
    private var notedKinds: [UInt64: UInt32] = [:]
    /// Objects that were put among those that wait for a batch.
    private var awaiting: Set<UInt64> = []
    private var nextObject: UInt64?
    private var nextItem: UInt64?
    /// Objects from here on are not in the database yet.
    private var firstUnwritten: UInt64 = 0

    /// Writes through a transaction that the caller owns, and for which `end` is called before it ends.
    init(_ databases: CatalogueDatabases, _ transaction: UnsafeMutablePointer<WriteTransaction>) {
        self.transaction = transaction
        super.init(databases, transaction.pointee.handle)
    }

    override func settle() throws(ArchiveError) { try flush() }

    override func waitingObject(_ sequence: UInt64) -> ObjectRecord? { waitingObjects[sequence] }

    override func waitingSequence(of digest: ObjectDigest) -> UInt64? { waitingDigests[digest] }

    override func waitingCommitment(_ digest: ObjectDigest) -> Commitment? { waitingCommitments[digest] }

    override func counts() throws(ArchiveError) -> StatisticsRecord {
        if let changedCounts { return changedCounts }
        return try super.counts()
    }

    override func end() {
        transaction = nil
        super.end()
    }

    /// Writes what waits to the databases.
    func flush() throws(ArchiveError) {
        try flushObjects()
        for (digest, sequence) in waitingDigests.sorted(by: { $0.key < $1.key }) {
            try put(CatalogueKey.sequence(sequence), digest.bytes, .objectDigests)
        }
        waitingDigests.removeAll(keepingCapacity: true)
        for (digest, commitment) in waitingCommitments.sorted(by: { $0.key < $1.key }) {
            try put(commitment.value, digest.bytes, .commitments)
        }
        waitingCommitments.removeAll(keepingCapacity: true)
        try flushLinks()
        for database in CatalogueDatabase.allCases where !waitingEntries[database.rawValue].isEmpty {
            for (key, values) in waitingEntries[database.rawValue].sorted(by: {
                $0.key.lexicographicallyPrecedes($1.key)
            }) {
                for value in values { try put(CatalogueKey.sequence(value), key, database) }
            }
            waitingEntries[database.rawValue].removeAll(keepingCapacity: true)
        }
        if let counts = changedCounts {
            changedCounts = nil
            do { try setInternalMeta(Catalogue.statisticsKey, try counts.serializedBytes()) } catch {
                throw (error as? ArchiveError) ?? ArchiveError(.invalidValue, subject: Catalogue.statisticsKey)
            }
        }
    }

    private func flushObjects() throws(ArchiveError) {
        for (sequence, record) in waitingObjects.sorted(by: { $0.key < $1.key }) {
            try put(
                record,
                CatalogueKey.sequence(sequence),
                .objects,
                sequence >= firstUnwritten ? .append : CatalogueWriter.plain
            )
        }
        waitingObjects.removeAll(keepingCapacity: true)
        firstUnwritten = nextObject ?? 0
    }

    private func flushLinks() throws(ArchiveError) {
        waitingLinks.sort { ($0.from, $0.to, $0.kind) < ($1.from, $1.to, $1.kind) }
        for link in waitingLinks {
            try put(CatalogueKey.sequence(link.to) + [link.kind], CatalogueKey.sequence(link.from), .linksFrom)
        }
        waitingLinks.sort { ($0.to, $0.from, $0.kind) < ($1.to, $1.from, $1.kind) }
        for link in waitingLinks {
            try put(CatalogueKey.sequence(link.from) + [link.kind], CatalogueKey.sequence(link.to), .linksTo)
        }
        waitingLinks.removeAll(keepingCapacity: true)
    }
}

/// A reference between two objects that is not in the databases yet.
private struct WaitingLink {
    let from: UInt64
    let to: UInt64
    let kind: UInt8
}

extension CatalogueWriter {
    /// Puts a record with its seal.
    func put(
        _ record: some Message,
        _ key: [UInt8],
        _ database: CatalogueDatabase,
        _ options: WriteTransaction.PutOptions = CatalogueWriter.plain
    ) throws(ArchiveError) {
        try put(try RecordSeal.value(of: record, key: key, in: database), key, database, options)
    }

    /// Puts a value.
    func put(
        _ value: [UInt8],
        _ key: [UInt8],
        _ database: CatalogueDatabase,
        _ options: WriteTransaction.PutOptions = CatalogueWriter.plain
    ) throws(ArchiveError) {
        let transaction = try open()
        do throws(LMDBError) {
            try transaction.pointee.put(value, forKey: key, in: databases[database], options)
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Removes a key.
    func delete(_ key: [UInt8], _ database: CatalogueDatabase) throws(ArchiveError) {
        let transaction = try open()
        do throws(LMDBError) { try transaction.pointee.delete(key, in: databases[database]) } catch {
            throw ArchiveError(error)
        }
    }

    /// Sets a value of `meta`.
    func setInternalMeta(_ name: String, _ value: [UInt8]) throws(ArchiveError) {
        var record = MetaRecord()
        record.value = Data(value)
        try put(record, Array(name.utf8), .meta)
    }

    /// Changes the counts.
    func count(_ change: (inout StatisticsRecord) -> Void) throws(ArchiveError) {
        var counts = try counts()
        changedCounts = nil  // so that the maps in it have one owner
        change(&counts)
        changedCounts = counts
    }

    /// Lets an object's record wait; `sequence` nil takes the next number.
    func wait(_ record: ObjectRecord, sequence: UInt64? = nil) throws(ArchiveError) -> UInt64 {
        if waitingObjects.count >= CatalogueWriter.longestWait { try flush() }
        if nextObject == nil {
            let next = try next(in: .objects)
            nextObject = next
            firstUnwritten = next
        }
        if let sequence {
            waitingObjects[sequence] = record
            return sequence
        }
        let taken = nextObject ?? 0
        nextObject = taken + 1
        waitingObjects[taken] = record
        return taken
    }

    /// Lets the digest of a new object wait.
    func wait(_ digest: ObjectDigest, _ sequence: UInt64) { waitingDigests[digest] = sequence }

    /// The number of an object that stands in a tier for all that this transaction knows; nil where that is to be seen.
    func knownSequence(_ digest: ObjectDigest) -> UInt64? { known[digest] }

    /// Remembers that an object stands in a tier.
    func remember(_ digest: ObjectDigest, _ sequence: UInt64) {
        if known.count >= CatalogueWriter.longestWait { known.removeAll(keepingCapacity: true) }
        known[digest] = sequence
    }

    /// Forgets what `remember` was told: the object may be in no tier from now on.
    func forget(_ digest: ObjectDigest) { known[digest] = nil }

    /// Whether an object is noted to be evidence of a kind; remembers that it is from now on.
    func isNoted(_ sequence: UInt64, _ bit: UInt32) -> Bool {
        if notedKinds.count >= CatalogueWriter.longestWait { notedKinds.removeAll(keepingCapacity: true) }
        let kinds = notedKinds[sequence] ?? 0
        notedKinds[sequence] = kinds | bit
        return kinds & bit != 0
    }

    /// Whether an object was put among those that wait for a batch, by this transaction; remembers that it was.
    func isAwaiting(_ sequence: UInt64) -> Bool {
        if awaiting.count >= CatalogueWriter.longestWait { awaiting.removeAll(keepingCapacity: true) }
        return !awaiting.insert(sequence).inserted
    }

    /// Whether an object came with this very transaction, and nothing was written of it yet.
    func isNew(_ sequence: UInt64) -> Bool { nextObject != nil && sequence >= firstUnwritten }

    /// Lets what is known about a commitment wait.
    func wait(_ digest: ObjectDigest, _ commitment: Commitment) throws(ArchiveError) {
        if waitingCommitments.count >= CatalogueWriter.longestWait { try flush() }
        waitingCommitments[digest] = commitment
    }

    /// Lets an entry of an index wait.
    func wait(_ database: CatalogueDatabase, _ key: [UInt8], _ sequence: UInt64) {
        waitingEntries[database.rawValue][key, default: []].append(sequence)
    }

    /// Lets a reference wait.
    func waitLink(from: UInt64, to: UInt64, _ kind: ReferenceKind) {
        waitingLinks.append(WaitingLink(from: from, to: to, kind: kind.octet))
    }

    /// The number that a new item has to have at least to stand after all others.
    func afterLastItem() throws(ArchiveError) -> UInt64 {
        if let nextItem { return nextItem }
        let next = try next(in: .items)
        nextItem = next
        return next
    }

    /// Notes that an item stands at the end.
    func appended(item sequence: UInt64) { nextItem = sequence + 1 }

    private func open() throws(ArchiveError) -> UnsafeMutablePointer<WriteTransaction> {
        guard let transaction else {
            throw ArchiveError(.outOfOrder, detail: "a transaction of the catalogue has ended")
        }
        return transaction
    }
}
