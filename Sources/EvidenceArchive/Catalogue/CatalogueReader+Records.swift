import LMDB

extension CatalogueReader {
    /// The number that the next item gets.
    ///
    /// Numbers are never given again, not even those of items whose lines a rebuilt catalogue could not read.
    package func nextItemSequence() throws(ArchiveError) -> UInt64 {
        let reserved = try internalMeta(Catalogue.reservedItemsKey).flatMap { CatalogueKey.sequence(of: $0.span.bytes) }
        return max(try next(in: .items), reserved ?? 0)
    }

    /// The number that the next pack gets.
    package func nextPackSequence() throws(ArchiveError) -> UInt64 { try next(in: .packs) }

    /// The index in the audit log that the next event gets.
    package func nextEventIndex() throws(ArchiveError) -> UInt64 { try counts().nextEvent }

    /// The pack with this number; nil for none.
    package func pack(sequence: UInt64) throws(ArchiveError) -> PackDescription? {
        try record(PackRecord.self, CatalogueKey.sequence(sequence), in: .packs)?.description(sequence)
    }

    /// Packs in the order of their numbers, from the one after `after`.
    package func packs(after: UInt64? = nil, limit: Int = .max) throws(ArchiveError) -> [PackDescription] {
        var packs: [PackDescription] = []
        guard limit > 0 else { return packs }
        try visit(PackRecord.self, in: .packs, after: after) { (sequence, record) throws(ArchiveError) in
            packs.append(try record.description(sequence))
            return packs.count < limit
        }
        return packs
    }

    /// Counts of everything.
    package func statistics() throws(ArchiveError) -> ArchiveStatistics { try counts().statistics }

    /// What an import noted about a path; nil for nothing.
    package func importRecord(pathDigest: ObjectDigest) throws(ArchiveError) -> ImportRecord? {
        guard let record = try record(ImportFileRecord.self, pathDigest.bytes, in: .imports) else { return nil }
        return ImportRecord(
            pathDigest: pathDigest,
            size: record.size,
            modified: record.modified,
            item: record.item
        )
    }

    /// A long command's memory; nil for none.
    package func job(_ name: String) throws(ArchiveError) -> CatalogueJob? {
        guard let key = CatalogueReader.nameKey(name) else { return nil }
        return try record(JobRecord.self, key, in: .jobs)?.job(name)
    }

    /// The names of all jobs.
    package func jobNames() throws(ArchiveError) -> [String] {
        var names: [String] = []
        try snapshot().withCursor(in: databases[.jobs]) { (cursor) throws(ArchiveError) in
            try cursor.visit { (key, _) throws(ArchiveError) in
                names.append(key.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
                return true
            }
        }
        return names
    }

    /// Events that wait for the log, by index.
    package func outbox(limit: Int) throws(ArchiveError) -> [OutboxEntry] {
        var entries: [OutboxEntry] = []
        guard limit > 0 else { return entries }
        try visit(OutboxRecord.self, in: .outbox, after: nil) { (index, record) throws(ArchiveError) in
            let subject = record.hasSubject ? ObjectDigest(bytes: record.subject) : nil
            let event = OutboxEvent(entry: [UInt8](record.entry), subject: subject)
            entries.append(OutboxEntry(index: index, event: event))
            return entries.count < limit
        }
        return entries
    }

    /// The index of the first event in the audit log about an item's commitment or a pack; nil for none.
    package func eventIndex(subject: ObjectDigest) throws(ArchiveError) -> UInt64? { try commitment(subject)?.event }

    /// A setting of the archive's own, as the digest of archive.yaml; nil for none.
    package func meta(_ name: String) throws(ArchiveError) -> [UInt8]? { try internalMeta("archive." + name) }

    /// The key of a name; nil for one that is empty or too long for a key.
    static func nameKey(_ name: String) -> [UInt8]? {
        (1...400).contains(name.utf8.count) ? Array(name.utf8) : nil
    }
}
