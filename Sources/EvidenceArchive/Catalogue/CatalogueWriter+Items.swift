import LMDB

extension CatalogueWriter {
    /// Adds an item with its indexes and references, and gives its number; nothing happens where the line is there.
    ///
    /// The object and the evidence must have been added before; a reference to content that the catalogue does not know is
    /// left out. An item that it supersedes is no longer current. Throws `ARC-CATALOGUE-REFERENCE` where an object is
    /// missing or differs, `ARC-CATALOGUE-SEQUENCE` where another item has the number.
    package func add(item line: ItemLine) throws(ArchiveError) -> UInt64 {
        var commitment = try commitment(line.digest) ?? Commitment()
        if let known = commitment.item { return known }
        let item = line.item
        let end = try afterLastItem()
        if item.sequence < end, try itemRecord(item.sequence) != nil {
            throw ArchiveError(.catalogueSequence, subject: "catalogue/items/\(item.sequence)")
        }
        let object = try added(item.object)
        var evidence: [UInt64] = []
        for piece in item.evidence { evidence.append(try add(evidence: piece, of: object)) }
        // Batches and their tokens are proven by what renews them.
        if item.role != .batch { try awaitCover(object, item.sequence) }
        for (piece, sequence) in zip(item.evidence, evidence) where item.role != .batch || piece.kind != .timestamp {
            try awaitCover(sequence, item.sequence)
        }
        if let content = item.content, let sequence = try objectSequence(content) {
            waitLink(from: object, to: sequence, .content)
        }
        if let superseded = item.supersedes { try supersede(superseded, by: item.sequence) }
        let record = ItemRecord(line, object: object, evidence: evidence)
        let key = CatalogueKey.sequence(item.sequence)
        try put(record, key, .items, item.sequence >= end ? .append : CatalogueWriter.plain)
        if item.sequence >= end { appended(item: item.sequence) }
        commitment.item = item.sequence
        try wait(line.digest, commitment)
        for entry in try ItemIndexKeys.keys(of: item, object: object) {
            wait(entry.database, entry.key, item.sequence)
        }
        try count { counts in
            counts.itemCount += 1
            counts.evidenceReferences &+= UInt64(item.evidence.count)
            counts.count(record, sign: 1)
            let added = item.addedAt.seconds
            counts.firstAddedAt = counts.hasFirstAddedAt ? min(counts.firstAddedAt, added) : added
            counts.lastAddedAt = counts.hasLastAddedAt ? max(counts.lastAddedAt, added) : added
        }
        return item.sequence
    }

    /// The number of an object that must be there, with these digests and size.
    private func added(_ object: ItemObject) throws(ArchiveError) -> UInt64 {
        var known = knownSequence(object.sha256)
        if known == nil { known = try objectSequence(object.sha256) }
        guard let sequence = known else {
            throw ArchiveError(
                .catalogueReference,
                subject: object.sha256.hex,
                detail: "an item refers to it, and it was not added"
            )
        }
        try compare(object, with: sequence)
        return sequence
    }

    private func add(evidence: ItemEvidence, of object: UInt64) throws(ArchiveError) -> UInt64 {
        let sequence = try added(evidence.object)
        // Loose evidence is an item of its own; it does not refer to itself.
        if sequence != object { waitLink(from: object, to: sequence, .evidence(evidence.kind)) }
        let bit = UInt32(1) << UInt32(ReferenceKind.evidence(evidence.kind).octet)
        guard !isNoted(sequence, bit), var record = try objectRecord(sequence), record.evidenceKinds & bit == 0
        else { return sequence }
        record.evidenceKinds |= bit
        _ = try wait(record, sequence: sequence)
        try count { $0.evidence[evidence.kind.rawValue, default: 0] += 1 }
        if evidence.kind == .crl {
            wait(.crls, try CatalogueKey.crl(issuer: evidence.issuer, thisUpdate: evidence.thisUpdate), sequence)
        }
        return sequence
    }

    private func supersede(_ digest: ObjectDigest, by sequence: UInt64) throws(ArchiveError) {
        guard let former = try commitment(digest)?.item, var record = try itemRecord(former),
            !record.hasSupersededBy
        else { return }
        record.supersededBy = sequence
        try put(record, CatalogueKey.sequence(former), .items)
        try count { counts in
            counts.supersededCount += 1
            counts.count(record, sign: -1)
        }
    }
}
