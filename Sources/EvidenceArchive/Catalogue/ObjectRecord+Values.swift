import Foundation

extension ObjectRecord {
    init(_ object: ItemObject, storedAt: ArchiveTime, location: ObjectLocation) {
        self.init()
        sha256 = Data(object.sha256.bytes)
        sha512 = Data(object.sha512.bytes)
        size = object.size
        self.storedAt = storedAt.seconds
        set(location)
    }

    /// Says which tiers have the object.
    mutating func set(_ location: ObjectLocation) {
        hot = location.isHot
        if let place = location.cold {
            cold.pack = place.pack
            cold.offset = place.offset
        } else {
            clearCold()
        }
    }

    /// Digests and size; nil where a digest has another length than it must have.
    var object: ItemObject? {
        guard let sha256 = ObjectDigest(bytes: sha256), let sha512 = Digest512(bytes: sha512) else { return nil }
        return ItemObject(sha256: sha256, sha512: sha512, size: size)
    }

    var location: ObjectLocation {
        ObjectLocation(isHot: hot, cold: hasCold ? ColdPlace(pack: cold.pack, offset: cold.offset) : nil)
    }

    /// The object; throws `ARC-CATALOGUE-RECORD` where the record has values that none of ours has.
    func stored(_ sequence: UInt64) throws(ArchiveError) -> StoredObject {
        guard let object, let storedAt = ArchiveTime(seconds: storedAt) else {
            throw RecordSeal.damage(CatalogueKey.sequence(sequence), .objects, "a value is out of range")
        }
        return StoredObject(sequence: sequence, object: object, storedAt: storedAt, location: location)
    }
}
