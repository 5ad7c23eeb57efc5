import Foundation
import LMDB

extension CatalogueWriter {
    /// Puts events into the outbox, and gives the index in the audit log that is kept for the first one.
    package func append(events: [OutboxEvent]) throws(ArchiveError) -> UInt64 {
        let first = try counts().nextEvent
        var index = first
        for event in events {
            var record = OutboxRecord()
            record.entry = Data(event.entry)
            if let subject = event.subject { record.subject = Data(subject.bytes) }
            try put(record, CatalogueKey.sequence(index), .outbox, .append)
            if let subject = event.subject {
                var commitment = try commitment(subject) ?? Commitment()
                if commitment.event == nil {
                    commitment.event = index
                    try wait(subject, commitment)
                }
            }
            index += 1
        }
        try count { $0.nextEvent = index }
        return first
    }

    /// Takes events out of the outbox that stand in the log, up to and with this index.
    package func clearOutbox(upTo index: UInt64) throws(ArchiveError) {
        while true {
            let entries = try outboxKeys(upTo: index, limit: 4096)
            guard !entries.isEmpty else { return }
            for key in entries { try delete(key, .outbox) }
        }
    }

    /// Says which index in the audit log the next event gets: how long the log is, for a catalogue that is built anew.
    ///
    /// Throws `ARC-CATALOGUE-SEQUENCE` where events with that index or later ones wait in the outbox.
    package func setNextEventIndex(_ index: UInt64) throws(ArchiveError) {
        guard try next(in: .outbox) <= index else { throw ArchiveError(.catalogueSequence, subject: "audit") }
        try count { $0.nextEvent = index }
    }

    /// Keeps the numbers below this one from new items, for a catalogue that is built anew without lines that are damaged.
    package func reserve(itemsBelow sequence: UInt64) throws(ArchiveError) {
        try setInternalMeta(Catalogue.reservedItemsKey, CatalogueKey.sequence(sequence))
    }

    /// Notes that a commitment or pack stands in the audit log, for a catalogue that is built anew; the first index stays.
    package func note(event index: UInt64, subject: ObjectDigest) throws(ArchiveError) {
        var commitment = try commitment(subject) ?? Commitment()
        guard commitment.event == nil else { return }
        commitment.event = index
        try wait(subject, commitment)
    }

    /// Remembers a long command's state; throws `ARC-INPUT-INVALID` for a name that is empty or longer than 400 bytes.
    package func set(job: CatalogueJob) throws(ArchiveError) {
        try put(JobRecord(job), try CatalogueWriter.key(ofName: job.name), .jobs)
    }

    /// Forgets a long command's state.
    package func removeJob(_ name: String) throws(ArchiveError) {
        try delete(try CatalogueWriter.key(ofName: name), .jobs)
    }

    /// Remembers a file of an import.
    package func set(importRecord: ImportRecord) throws(ArchiveError) {
        var record = ImportFileRecord()
        record.size = importRecord.size
        record.modified = importRecord.modified
        record.item = importRecord.item
        try put(record, importRecord.pathDigest.bytes, .imports)
    }

    /// Sets a setting of the archive's own.
    package func setMeta(_ name: String, _ value: [UInt8]) throws(ArchiveError) {
        _ = try CatalogueWriter.key(ofName: name)
        try setInternalMeta("archive." + name, value)
    }

    private func outboxKeys(upTo index: UInt64, limit: Int) throws(ArchiveError) -> [[UInt8]] {
        let last = CatalogueKey.sequence(index)
        var keys: [[UInt8]] = []
        try snapshot().withCursor(in: databases[.outbox]) { (cursor) throws(ArchiveError) in
            try cursor.visit { (key, _) throws(ArchiveError) in
                let octets = key.withUnsafeBytes { [UInt8]($0) }
                guard !last.lexicographicallyPrecedes(octets) else { return false }
                keys.append(octets)
                return keys.count < limit
            }
        }
        return keys
    }

    private static func key(ofName name: String) throws(ArchiveError) -> [UInt8] {
        guard let key = nameKey(name) else { throw ArchiveError(.invalidValue, subject: "job or setting name") }
        return key
    }
}
