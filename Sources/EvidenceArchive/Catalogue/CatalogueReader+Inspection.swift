import LMDB

extension CatalogueReader {
    /// Walks through everything: each record's seal, each reference, each index against the records and back, the counts,
    /// and whether each object is covered by a batch or waits for one.
    ///
    /// Damage of records is returned. Throws where pages are damaged or cannot be read. Memory does not grow with the
    /// catalogue. `progress` is told now and then how many records have been seen.
    package func inspect(_ progress: (UInt64) -> Void = { _ in }) throws(ArchiveError) -> CatalogueInspection {
        try settle()
        var inspection = CatalogueInspection()
        var counts = StatisticsRecord()
        var entries = [Int](repeating: 0, count: CatalogueDatabase.allCases.count)
        try inspection.note { (inspection) throws(ArchiveError) in
            try eachKey(.objects) { (sequence) throws(ArchiveError) in
                try inspection.note { (inspection) throws(ArchiveError) in
                    inspection.objectCount += 1
                    try inspect(object: sequence, &counts, &entries)
                }
                if sequence & 0xFFFF == 0 { progress(inspection.objectCount) }
            }
        }
        try inspection.note { (inspection) throws(ArchiveError) in
            try eachKey(.items) { (sequence) throws(ArchiveError) in
                try inspection.note { (inspection) throws(ArchiveError) in
                    inspection.itemCount += 1
                    try inspect(item: sequence, &counts, &entries)
                }
                if sequence & 0xFFFF == 0 { progress(inspection.objectCount + inspection.itemCount) }
            }
        }
        try inspection.note { (_) throws(ArchiveError) in try inspectLinks() }
        entries[CatalogueDatabase.objectDigests.rawValue] = Int(clamping: inspection.objectCount)
        if inspection.isClean {
            for database in CatalogueDatabase.indexes + [.objectDigests, .crls, .coverage, .uncovered, .commitments] {
                try inspection.note { (_) throws(ArchiveError) in
                    // Those of packs and of lost lines lead to no item.
                    let found = try database == .commitments ? itemCommitmentCount() : count(of: database)
                    guard found != entries[database.rawValue] else { return }
                    throw ArchiveError(
                        .catalogueReference,
                        subject: "catalogue/\(database.name)",
                        detail: "it has entries that no record stands for"
                    )
                }
            }
            try inspection.note { (_) throws(ArchiveError) in try compare(counts) }
        }
        try inspection.note { (inspection) throws(ArchiveError) in
            for pack in try packs() where pack.path.isEmpty {
                inspection.add(RecordSeal.damage(CatalogueKey.sequence(pack.sequence), .packs, "it has no path"))
            }
        }
        return inspection
    }

    private func inspect(
        object sequence: UInt64,
        _ counts: inout StatisticsRecord,
        _ entries: inout [Int]
    ) throws(ArchiveError) {
        guard let record = try objectRecord(sequence) else { return }
        let stored = try record.stored(sequence)
        guard try objectSequence(stored.object.sha256) == sequence else {
            throw ArchiveError(
                .catalogueReference,
                subject: "catalogue/objects.sha256/\(stored.object.sha256)",
                detail: "it does not lead to object \(sequence)"
            )
        }
        if let cold = stored.location.cold, try pack(sequence: cold.pack) == nil {
            throw ArchiveError(
                .catalogueReference,
                subject: "catalogue/objects/\(sequence)",
                detail: "there is no pack \(cold.pack)"
            )
        }
        let crl = UInt32(1) << UInt32(ReferenceKind.evidence(.crl).octet)
        if record.evidenceKinds & crl != 0 { entries[CatalogueDatabase.crls.rawValue] += 1 }
        switch try inspectCover(ofObject: sequence) {
        case .covered: entries[CatalogueDatabase.coverage.rawValue] += 1
        case .waiting: entries[CatalogueDatabase.uncovered.rawValue] += 1
        case .needless: break
        }
        counts.objectCount += 1
        counts.objectBytes &+= stored.object.size
        counts.count(stored.location, size: stored.object.size, sign: 1)
    }

    private func inspect(
        item sequence: UInt64,
        _ counts: inout StatisticsRecord,
        _ entries: inout [Int]
    ) throws(ArchiveError) {
        guard let record = try itemRecord(sequence), let item = try item(sequence: sequence) else { return }
        // The line is written anew: nothing that it says can have changed.
        let digest = try ItemLine(encoding: item).digest
        guard digest.bytes.elementsEqual(record.lineDigest) else {
            throw RecordSeal.damage(CatalogueKey.sequence(sequence), .items, "it does not give the item line back")
        }
        guard try commitment(digest)?.item == sequence else {
            throw ArchiveError(
                .catalogueReference,
                subject: "catalogue/commitments/\(digest)",
                detail: "item \(sequence)"
            )
        }
        entries[CatalogueDatabase.commitments.rawValue] += 1
        for entry in try ItemIndexKeys.keys(of: item, object: record.object) {
            entries[entry.database.rawValue] += 1
            guard try contains(sequence, entry) else {
                throw ArchiveError(
                    .catalogueReference,
                    subject: "catalogue/\(entry.database.name)",
                    detail: "item \(sequence) is not in it"
                )
            }
        }
        for evidence in record.evidence where evidence.object != record.object {
            guard let kind = evidence.kind.value else { continue }
            try expectLink(.linksFrom, record.object, evidence.object, ReferenceKind.evidence(kind).octet)
        }
        counts.itemCount += 1
        counts.evidenceReferences &+= UInt64(record.evidence.count)
        if record.hasSupersededBy { counts.supersededCount += 1 } else { counts.count(record, sign: 1) }
    }

    /// Each reference has its mirror, and leads from an object to an object.
    private func inspectLinks() throws(ArchiveError) {
        var missing: ArchiveError?
        try snapshot().withCursor(in: databases[.linksFrom]) { (cursor) throws(ArchiveError) in
            try cursor.visit { (key, value) throws(ArchiveError) in
                guard let from = CatalogueKey.sequence(of: key), value.byteCount == 9,
                    let to = CatalogueKey.sequence(of: value, at: 0)
                else { throw ArchiveError(.catalogueRecord, subject: "catalogue/links.from") }
                do throws(ArchiveError) {
                    try expectLink(.linksTo, to, from, value.unsafeLoad(fromByteOffset: 8, as: UInt8.self))
                } catch {
                    missing = error
                }
                return missing == nil
            }
        }
        if let missing { throw missing }
        guard try count(of: .linksFrom) == count(of: .linksTo) else {
            throw ArchiveError(
                .catalogueReference,
                subject: "catalogue/links.to",
                detail: "it has more than links.from"
            )
        }
    }

    private func expectLink(
        _ database: CatalogueDatabase,
        _ key: UInt64,
        _ other: UInt64,
        _ kind: UInt8
    ) throws(ArchiveError) {
        let current = try snapshot()
        let isThere: Bool
        do throws(LMDBError) {
            isThere = try current.contains(
                CatalogueKey.sequence(key),
                value: CatalogueKey.sequence(other) + [kind],
                in: databases[database]
            )
        } catch {
            throw ArchiveError(error)
        }
        guard isThere else {
            throw ArchiveError(
                .catalogueReference,
                subject: "catalogue/\(database.name)/\(key)",
                detail: "the reference to \(other) is missing"
            )
        }
    }

    /// How many commitments lead to an item.
    private func itemCommitmentCount() throws(ArchiveError) -> Int {
        var count = 0
        try snapshot().withCursor(in: databases[.commitments]) { (cursor) throws(ArchiveError) in
            try cursor.visit { (key, value) throws(ArchiveError) in
                guard let commitment = Commitment(value) else {
                    throw RecordSeal.damage(key.withUnsafeBytes { [UInt8]($0) }, .commitments, "its length")
                }
                if commitment.item != nil { count += 1 }
                return true
            }
        }
        return count
    }

    private func compare(_ counts: StatisticsRecord) throws(ArchiveError) {
        var kept = try self.counts().statistics
        let found = counts.statistics
        // What a walk does not count.
        kept.packs = found.packs
        kept.evidence = found.evidence
        kept.firstAddedAt = nil
        kept.lastAddedAt = nil
        guard kept == found else {
            throw RecordSeal.damage(Array(Catalogue.statisticsKey.utf8), .meta, "the counts differ from the records")
        }
    }

    private func count(of database: CatalogueDatabase) throws(ArchiveError) -> Int {
        let current = try snapshot()
        do throws(LMDBError) { return try current.statistics(of: databases[database]).entryCount } catch {
            throw ArchiveError(error)
        }
    }

    private func eachKey(
        _ database: CatalogueDatabase,
        _ body: (UInt64) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        try snapshot().withCursor(in: databases[database]) { (cursor) throws(ArchiveError) in
            try cursor.visit { (key, _) throws(ArchiveError) in
                guard let sequence = CatalogueKey.sequence(of: key) else {
                    throw ArchiveError(.catalogueRecord, subject: "catalogue/\(database.name)", detail: "a key")
                }
                try body(sequence)
                return true
            }
        }
    }
}
