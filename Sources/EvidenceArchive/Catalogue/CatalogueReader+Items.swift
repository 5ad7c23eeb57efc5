import LMDB

extension CatalogueReader {
    /// The item with this number; nil for none.
    package func item(sequence: UInt64) throws(ArchiveError) -> ArchiveItem? {
        guard let record = try itemRecord(sequence) else { return nil }
        return try item(sequence, record)
    }

    /// The item whose line has this SHA-256; nil for none.
    package func item(lineDigest: ObjectDigest) throws(ArchiveError) -> ArchiveItem? {
        guard let sequence = try commitment(lineDigest)?.item else { return nil }
        return try item(sequence: sequence)
    }

    /// Whether an item has the line with this SHA-256; its record is not looked at.
    package func knows(lineDigest: ObjectDigest) throws(ArchiveError) -> Bool {
        try commitment(lineDigest)?.item != nil
    }

    /// SHA-256 of an item's line, its commitment in the audit log; nil for no such item.
    package func lineDigest(ofItem sequence: UInt64) throws(ArchiveError) -> ObjectDigest? {
        guard let record = try itemRecord(sequence) else { return nil }
        guard let digest = ObjectDigest(bytes: record.lineDigest) else {
            throw RecordSeal.damage(CatalogueKey.sequence(sequence), .items, "a value is out of range")
        }
        return digest
    }

    /// The number of the item that took this one's place; nil for a current one.
    package func successor(ofItem sequence: UInt64) throws(ArchiveError) -> UInt64? {
        guard let record = try itemRecord(sequence), record.hasSupersededBy else { return nil }
        return record.supersededBy
    }

    /// Items that meet all conditions, in the order of their numbers, from the one after `after`.
    ///
    /// The index with the fewest entries is walked and the others are asked about each; only a query without a condition
    /// that has an index walks all items.
    package func items(
        matching query: ItemQuery,
        after: UInt64?,
        limit: Int
    ) throws(ArchiveError) -> [ArchiveItem] {
        var items: [ArchiveItem] = []
        guard limit > 0 else { return items }
        try forEachItem(matching: query, after: after) { (item) throws(ArchiveError) in
            items.append(item)
            return items.count < limit
        }
        return items
    }

    /// Lends the items that meet all conditions one by one, until `body` says false.
    package func forEachItem(
        matching query: ItemQuery,
        after: UInt64? = nil,
        _ body: (ArchiveItem) throws(ArchiveError) -> Bool
    ) throws(ArchiveError) {
        try settle()
        guard after != .max, let plan = try plan(query) else { return }
        let start = after.map { $0 + 1 } ?? 0
        try walk(plan, from: start) { (sequence) throws(ArchiveError) in
            guard let record = try itemRecord(sequence) else {
                throw ArchiveError(.catalogueReference, subject: "catalogue/items/\(sequence)", detail: "not there")
            }
            guard query.admits(record), try admitsSize(query, record) else { return true }
            return try body(try item(sequence, record))
        }
    }

    /// How many entries an index has for each of its keys, for texts as they are kept: normalised, without capitals.
    ///
    /// Superseded items count too. Texts of more than 400 bytes are left out.
    package func tally(of index: ItemIndex, limit: Int) throws(ArchiveError) -> [(key: String, count: Int)] {
        try settle()
        var counts: [(key: String, count: Int)] = []
        try snapshot().withCursor(in: databases[index.database]) { (cursor) throws(ArchiveError) in
            do throws(LMDBError) {
                var isAtEntry = try cursor.first()
                while isAtEntry, counts.count < limit {
                    let key = try cursor.key
                    if let text = String(validating: key, as: UTF8.self) {
                        counts.append((text, try cursor.duplicateCount()))
                    }
                    isAtEntry = try cursor.nextKey()
                }
            } catch {
                throw ArchiveError(error)
            }
        }
        return counts
    }

    func itemRecord(_ sequence: UInt64) throws(ArchiveError) -> ItemRecord? {
        try record(ItemRecord.self, CatalogueKey.sequence(sequence), in: .items)
    }

    private func item(_ sequence: UInt64, _ record: ItemRecord) throws(ArchiveError) -> ArchiveItem {
        try record.item(sequence) { (object) throws(ArchiveError) in try referredObject(object) }
    }

    private func admitsSize(_ query: ItemQuery, _ record: ItemRecord) throws(ArchiveError) -> Bool {
        guard query.minimumSize != nil || query.maximumSize != nil else { return true }
        let size = try referredObject(record.object).size
        return size >= query.minimumSize ?? 0 && size <= query.maximumSize ?? .max
    }
}
