import Glibc

extension HotTier {
    /// Removes the folders of objects that are empty now, and says how many those were; the writer's lock is held.
    ///
    /// Nothing is synced: an empty folder that comes back does no harm.
    func removeEmptyFolders(of digests: some Sequence<ObjectDigest>) throws(ArchiveError) -> UInt64 {
        var inner: Set<String> = []
        for digest in digests { inner.insert(String(ArchiveLayout.object(digest).prefix(5))) }
        let outer = Set(inner.map { String($0.prefix(2)) })
        var count: UInt64 = 0
        for folder in inner.sorted() + outer.sorted() {
            if SystemCall.retrying({ unlinkat(root.number, folder, AT_REMOVEDIR) }) == 0 {
                count += 1
                continue
            }
            guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOENT else {
                throw ArchiveError(errno: errno, "rmdir", "\(ArchiveLayout.hotName)/\(folder)")
            }
        }
        return count
    }
}
