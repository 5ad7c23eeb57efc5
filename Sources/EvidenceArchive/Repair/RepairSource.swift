/// Where sound copies of objects and item lines may be found; what it gives is verified by whoever asks.
protocol RepairSource {
    /// Gives an object's bytes in order; false where it does not have the object.
    ///
    /// `pack`: where the archive's own cold tier has it. Damage of the source's own is thrown, as any error.
    func read(
        _ stored: StoredObject,
        pack: PackDescription?,
        _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> Bool

    /// The item lines of one commit group by the digest of their file; nil where it does not have them whole.
    func lines(_ digest: ObjectDigest) throws(ArchiveError) -> GroupRecord?

    /// The files of item lines that it has below the first two digits of a digest.
    func lineFiles(startingWith first: UInt8) throws(ArchiveError) -> [ObjectDigest]

    /// Gives item lines that it has outside of such files.
    func forEachLooseLine(_ body: (ItemLine) throws(ArchiveError) -> Void) throws(ArchiveError)

    /// Puts a whole pack into the place of the archive's own; false where it does not have it whole.
    func restore(_ pack: PackDescription, in archive: Archive) throws(ArchiveError) -> Bool
}

extension RepairSource {
    func lines(_ digest: ObjectDigest) throws(ArchiveError) -> GroupRecord? { nil }

    func lineFiles(startingWith first: UInt8) throws(ArchiveError) -> [ObjectDigest] { [] }

    func forEachLooseLine(_ body: (ItemLine) throws(ArchiveError) -> Void) throws(ArchiveError) {}

    func restore(_ pack: PackDescription, in archive: Archive) throws(ArchiveError) -> Bool { false }
}
