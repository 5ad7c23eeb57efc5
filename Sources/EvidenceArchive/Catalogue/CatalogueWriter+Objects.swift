import LMDB

extension CatalogueWriter {
    /// Adds an object, and gives its number; that of the known one where the digest is there already.
    ///
    /// A known object that is in no tier gets the location. Throws `ARC-CATALOGUE-REFERENCE` where size or SHA-512 differ
    /// from what is known.
    package func add(
        object: ItemObject,
        storedAt: ArchiveTime,
        location: ObjectLocation
    ) throws(ArchiveError) -> UInt64 {
        if let known = knownSequence(object.sha256) {
            try compare(object, with: known)
            return known
        }
        if let known = try objectSequence(object.sha256) {
            try compare(object, with: known)
            if try self.object(sequence: known)?.location == .nowhere {
                try setLocation(of: known, location)
            } else {
                remember(object.sha256, known)
            }
            return known
        }
        let sequence = try wait(ObjectRecord(object, storedAt: storedAt, location: location))
        wait(object.sha256, sequence)
        try count { counts in
            counts.objectCount += 1
            counts.objectBytes &+= object.size
            counts.count(location, size: object.size, sign: 1)
        }
        return sequence
    }

    /// Says which tiers have an object from now on; throws `ARC-OBJECT-UNKNOWN` where there is no such number.
    package func setLocation(of object: UInt64, _ location: ObjectLocation) throws(ArchiveError) {
        guard var record = try objectRecord(object) else {
            throw ArchiveError(.objectUnknown, subject: "catalogue/objects/\(object)")
        }
        if location == .nowhere, let digest = record.object?.sha256 { forget(digest) }
        let former = record.location
        guard former != location else { return }
        record.set(location)
        let size = record.size
        _ = try wait(record, sequence: object)
        try count { counts in
            counts.count(former, size: size, sign: -1)
            counts.count(location, size: size, sign: 1)
        }
    }

    /// Adds a pack with the next number; throws `ARC-CATALOGUE-SEQUENCE` for another one.
    package func add(pack: PackDescription) throws(ArchiveError) {
        guard try nextPackSequence() == pack.sequence else {
            throw ArchiveError(.catalogueSequence, subject: "catalogue/packs/\(pack.sequence)")
        }
        try put(PackRecord(pack), CatalogueKey.sequence(pack.sequence), .packs, .append)
        try count { counts in
            counts.packCount += 1
            counts.packBytes &+= pack.size
        }
    }

    /// Throws `ARC-CATALOGUE-REFERENCE` unless the object with the number has just these digests and size.
    func compare(_ object: ItemObject, with sequence: UInt64) throws(ArchiveError) {
        guard try referredObject(sequence) == object else {
            throw ArchiveError(
                .catalogueReference,
                subject: object.sha256.hex,
                detail: "the catalogue has another size or SHA-512 for it"
            )
        }
    }
}
