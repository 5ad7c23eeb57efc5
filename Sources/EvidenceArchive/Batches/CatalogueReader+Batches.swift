import LMDB

extension CatalogueReader {
    /// The number of the newest batch that covers an object; nil for none.
    package func coveringBatch(_ object: UInt64) throws(ArchiveError) -> UInt64? {
        try snapshot().withValue(forKey: CatalogueKey.sequence(object), in: databases[.coverage]) {
            (value) throws(ArchiveError) in
            guard let batch = CatalogueKey.sequence(of: value) else {
                throw RecordSeal.damage(CatalogueKey.sequence(object), .coverage, "its length")
            }
            return batch
        }
    }

    /// Objects with the batches that cover them, in the order of their numbers, from the one after `after`.
    func coverage(after: UInt64?, limit: Int) throws(ArchiveError) -> [(object: UInt64, batch: UInt64)] {
        var entries: [(object: UInt64, batch: UInt64)] = []
        guard limit > 0, after != .max else { return entries }
        let start = CatalogueKey.sequence(after.map { $0 + 1 } ?? 0)
        try snapshot().withCursor(in: databases[.coverage]) { (cursor) throws(ArchiveError) in
            try cursor.visit(from: start) { (key, value) throws(ArchiveError) in
                guard let object = CatalogueKey.sequence(of: key), let batch = CatalogueKey.sequence(of: value) else {
                    throw RecordSeal.damage(key.withUnsafeBytes { [UInt8]($0) }, .coverage, "its length")
                }
                entries.append((object, batch))
                return entries.count < limit
            }
        }
        return entries
    }

    /// How many objects no batch covers yet.
    package func waitingCount() throws(ArchiveError) -> Int {
        try settle()
        let current = try snapshot()
        do throws(LMDBError) { return try current.statistics(of: databases[.uncovered]).entryCount } catch {
            throw ArchiveError(error)
        }
    }

    /// Objects that no batch covers yet, in the order of adding.
    package func waitingObjects(limit: Int) throws(ArchiveError) -> [StoredObject] {
        try settle()
        var sequences: [UInt64] = []
        guard limit > 0 else { return [] }
        try snapshot().withCursor(in: databases[.uncovered]) { (cursor) throws(ArchiveError) in
            try cursor.visit { (key, _) throws(ArchiveError) in
                guard let sequence = CatalogueKey.sequence(of: key) else {
                    throw ArchiveError(.catalogueRecord, subject: "catalogue/batches.waiting")
                }
                sequences.append(sequence)
                return sequences.count < limit
            }
        }
        var objects: [StoredObject] = []
        objects.reserveCapacity(sequences.count)
        for sequence in sequences {
            guard let object = try object(sequence: sequence) else {
                throw ArchiveError(.catalogueReference, subject: "catalogue/batches.waiting/\(sequence)")
            }
            objects.append(object)
        }
        return objects
    }

    /// The header of a batch; nil for no batch.
    package func batch(_ sequence: UInt64) throws(ArchiveError) -> BatchHeader? {
        let key = CatalogueKey.sequence(sequence)
        guard let record = try record(MetaRecord.self, key, in: .batches) else { return nil }
        guard let header = BatchHeader([UInt8](record.value)) else {
            throw RecordSeal.damage(key, .batches, "it is no header")
        }
        return header
    }

    /// All batches with their headers, in the order of their numbers.
    package func batches() throws(ArchiveError) -> [(sequence: UInt64, header: BatchHeader)] {
        var batches: [(sequence: UInt64, header: BatchHeader)] = []
        try visit(MetaRecord.self, in: .batches, after: nil) { (sequence, record) throws(ArchiveError) in
            guard let header = BatchHeader([UInt8](record.value)) else {
                throw RecordSeal.damage(CatalogueKey.sequence(sequence), .batches, "it is no header")
            }
            batches.append((sequence, header))
            return true
        }
        return batches
    }
}
