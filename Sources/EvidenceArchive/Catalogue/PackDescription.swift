/// A sealed pack of the cold tier.
package struct PackDescription: Sendable, Hashable {
    /// The pack's number in the catalogue, from 0.
    package let sequence: UInt64
    /// The OCFL object's identifier.
    package let identifier: String
    /// Of the pack file, relative to the OCFL storage root.
    package let path: String
    package let sha256: ObjectDigest
    package let sha512: Digest512
    /// Of the pack file, in bytes.
    package let size: UInt64
    /// How many archive objects it holds.
    package let objectCount: UInt64
    package let sealedAt: ArchiveTime

    package init(
        sequence: UInt64,
        identifier: String,
        path: String,
        sha256: ObjectDigest,
        sha512: Digest512,
        size: UInt64,
        objectCount: UInt64,
        sealedAt: ArchiveTime
    ) {
        self.sequence = sequence
        self.identifier = identifier
        self.path = path
        self.sha256 = sha256
        self.sha512 = sha512
        self.size = size
        self.objectCount = objectCount
        self.sealedAt = sealedAt
    }
}
