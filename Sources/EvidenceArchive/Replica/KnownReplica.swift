/// A replica that the catalogue remembers.
package struct KnownReplica: Sendable, Hashable {
    /// An absolute path.
    package let path: String
    /// When it was last brought in step.
    package let at: ArchiveTime

    private static let prefix = "replica."

    /// The job that remembers a replica, by the digest of its path.
    static func jobName(_ path: String) throws(ArchiveError) -> String {
        prefix + (try ObjectDigest(hashing: Array(path.utf8)).hex.prefix(32))
    }

    /// The one that was brought in step last; nil where the catalogue knows of none.
    package static func latest(_ catalogue: Catalogue) throws(ArchiveError) -> KnownReplica? {
        try catalogue.read { reader throws(ArchiveError) in
            var latest: KnownReplica?
            for name in try reader.jobNames() where name.hasPrefix(prefix) {
                guard let job = try reader.job(name), let path = job.texts["path"] else { continue }
                if latest.map({ $0.at.seconds <= job.startedAt.seconds }) ?? true {
                    latest = KnownReplica(path: path, at: job.startedAt)
                }
            }
            return latest
        }
    }
}
