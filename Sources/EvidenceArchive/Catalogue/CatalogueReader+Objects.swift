import LMDB

extension CatalogueReader {
    /// The object with this digest; nil for none.
    ///
    /// Throws `ARC-CATALOGUE-REFERENCE` where the index leads to another object.
    package func object(sha256: ObjectDigest) throws(ArchiveError) -> StoredObject? {
        guard let sequence = try objectSequence(sha256) else { return nil }
        guard let stored = try object(sequence: sequence), stored.object.sha256 == sha256 else {
            throw ArchiveError(.catalogueReference, subject: "catalogue/objects.sha256/\(sha256)")
        }
        return stored
    }

    /// The object with this number; nil for none.
    package func object(sequence: UInt64) throws(ArchiveError) -> StoredObject? {
        try objectRecord(sequence)?.stored(sequence)
    }

    /// Objects in the order of their numbers, from the one after `after`.
    package func objects(after: UInt64?, limit: Int) throws(ArchiveError) -> [StoredObject] {
        try settle()
        var objects: [StoredObject] = []
        guard limit > 0 else { return objects }
        try visit(ObjectRecord.self, in: .objects, after: after) { (sequence, record) throws(ArchiveError) in
            objects.append(try record.stored(sequence))
            return objects.count < limit
        }
        return objects
    }

    /// Objects whose SHA-256 begins with these octets (1 to 31), in the order of their digests.
    package func objects(digestPrefix: [UInt8], limit: Int) throws(ArchiveError) -> [StoredObject] {
        try settle()
        var sequences: [UInt64] = []
        guard limit > 0, (1...31).contains(digestPrefix.count) else { return [] }
        try snapshot().withCursor(in: databases[.objectDigests]) { (cursor) throws(ArchiveError) in
            try cursor.visit(prefix: digestPrefix) { (key, value) throws(ArchiveError) in
                guard let sequence = CatalogueKey.sequence(of: value) else {
                    throw RecordSeal.damage(key.withUnsafeBytes { [UInt8]($0) }, .objectDigests, "its length")
                }
                sequences.append(sequence)
                return sequences.count < limit
            }
        }
        return try sequences.map { (sequence) throws(ArchiveError) in try stored(sequence) }
    }

    /// CRLs of an issuer by thisUpdate, oldest first.
    package func crls(issuer: String, limit: Int) throws(ArchiveError) -> [StoredObject] {
        try settle()
        let prefix = try CatalogueKey.crls(issuer: issuer)
        var sequences: [UInt64] = []
        guard limit > 0 else { return [] }
        try snapshot().withCursor(in: databases[.crls]) { (cursor) throws(ArchiveError) in
            try cursor.visit(prefix: prefix) { (key, value) throws(ArchiveError) in
                guard let sequence = CatalogueKey.sequence(of: value) else {
                    throw RecordSeal.damage(key.withUnsafeBytes { [UInt8]($0) }, .crls, "its length")
                }
                sequences.append(sequence)
                return sequences.count < limit
            }
        }
        return try sequences.map { (sequence) throws(ArchiveError) in try stored(sequence) }
    }

    /// Who refers to an object, from the one after `after`.
    package func references(
        to object: UInt64,
        after: ObjectReference? = nil,
        limit: Int
    ) throws(ArchiveError) -> [ObjectReference] {
        try references(object, in: .linksTo, after: after, limit: limit)
    }

    /// What an object refers to, from the one after `after`.
    package func references(
        from object: UInt64,
        after: ObjectReference? = nil,
        limit: Int
    ) throws(ArchiveError) -> [ObjectReference] {
        try references(object, in: .linksFrom, after: after, limit: limit)
    }

    /// How many references lead to an object.
    package func referenceCount(to object: UInt64) throws(ArchiveError) -> Int {
        try settle()
        return try snapshot().withCursor(in: databases[.linksTo]) { (cursor) throws(ArchiveError) in
            do throws(LMDBError) {
                return try cursor.seek(exactly: CatalogueKey.sequence(object)) ? try cursor.duplicateCount() : 0
            } catch {
                throw ArchiveError(error)
            }
        }
    }

    private func references(
        _ object: UInt64,
        in database: CatalogueDatabase,
        after: ObjectReference?,
        limit: Int
    ) throws(ArchiveError) -> [ObjectReference] {
        try settle()
        let key = CatalogueKey.sequence(object)
        // The next value in the order of bytes: the same with one octet more.
        let start = after.map { CatalogueKey.sequence($0.object) + [$0.kind.octet, 0] } ?? [0]
        var found: [ObjectReference] = []
        guard limit > 0 else { return found }
        try snapshot().withCursor(in: databases[database]) { (cursor) throws(ArchiveError) in
            do throws(LMDBError) {
                var isAtEntry = try cursor.seek(key: key, valueFrom: start)
                while isAtEntry, found.count < limit {
                    let value = try cursor.value
                    guard value.count == 9, let other = CatalogueKey.sequence(of: value.span.bytes, at: 0),
                        let kind = ReferenceKind(octet: value[8])
                    else { break }
                    found.append(ObjectReference(object: other, kind: kind))
                    isAtEntry = try cursor.nextDuplicate()
                    if !isAtEntry { return }
                }
                if !isAtEntry || found.count >= limit { return }
            } catch {
                throw ArchiveError(error)
            }
            throw RecordSeal.damage(key, database, "a reference")
        }
        return found
    }

    private func stored(_ sequence: UInt64) throws(ArchiveError) -> StoredObject {
        guard let stored = try object(sequence: sequence) else {
            throw ArchiveError(.catalogueReference, subject: "catalogue/objects/\(sequence)", detail: "not there")
        }
        return stored
    }
}
