extension HotTier {
    /// The size of a file of item lines; nil where the tier does not have it.
    func itemsSize(_ digest: ObjectDigest) throws(ArchiveError) -> UInt64? {
        try SystemCall.size(ArchiveLayout.items(digest), in: root.number)
    }

    /// Writes a file of item lines anew, in the place of a damaged one, and brings it to the disk.
    func replaceItems(_ digest: ObjectDigest, _ bytes: [UInt8]) throws(ArchiveError) {
        let path = ArchiveLayout.items(digest)
        for length in [2, 5] {
            try SystemCall.makeDirectory(String(path.prefix(length)), in: root.number, mode: 0o750)
        }
        try WholeFile.write(bytes, to: path, in: root.number, mode: 0o440)
        try sync(foldersOf: [digest])
    }

    /// Takes a file of item lines away, durably.
    func removeItems(_ digest: ObjectDigest) throws(ArchiveError) {
        try SystemCall.remove(ArchiveLayout.items(digest), in: root.number)
        try sync(foldersOf: [digest])
    }
}
