import Foundation

extension PackRecord {
    init(_ pack: PackDescription) {
        self.init()
        identifier = pack.identifier
        path = pack.path
        sha256 = Data(pack.sha256.bytes)
        sha512 = Data(pack.sha512.bytes)
        size = pack.size
        objectCount = pack.objectCount
        sealedAt = pack.sealedAt.seconds
    }

    /// The pack; throws `ARC-CATALOGUE-RECORD` where the record has values that none of ours has.
    func description(_ sequence: UInt64) throws(ArchiveError) -> PackDescription {
        guard let sha256 = ObjectDigest(bytes: sha256), let sha512 = Digest512(bytes: sha512),
            let sealedAt = ArchiveTime(seconds: sealedAt)
        else { throw RecordSeal.damage(CatalogueKey.sequence(sequence), .packs, "a value is out of range") }
        return PackDescription(
            sequence: sequence,
            identifier: identifier,
            path: path,
            sha256: sha256,
            sha512: sha512,
            size: size,
            objectCount: objectCount,
            sealedAt: sealedAt
        )
    }
}
