import Glibc

/// The folder of a replica: an archive without catalogue, keys and sessions, written by `replicate` alone.
final class ReplicaFolder {
    let layout: ArchiveLayout
    let root: OwnedDescriptor
    let staging: OwnedDescriptor
    let hot: HotTier
    private let lock: WriterLock

    private static let folders = [
        ArchiveLayout.hotName, ArchiveLayout.coldName, ArchiveLayout.stagingName, ArchiveLayout.auditName,
    ]

    /// Opens a replica, or makes an empty one where there is nothing; no one else writes to it from here on.
    ///
    /// Throws `ARC-ARCHIVE-EXISTS` for a folder with something else in it, `ARC-REPLICA-FOREIGN` for the replica of another
    /// archive and for an archive that is in use, `ARC-ARCHIVE-LOCKED`, `ARC-INPUT-INVALID` for a folder inside the archive.
    init(_ path: String, of archive: Archive, wait: Int) throws(ArchiveError) {
        try ReplicaFolder.compare(path, archive.layout.root)
        layout = ArchiveLayout(root: path)
        if SystemCall.retrying({ mkdir(path, 0o750) }) != 0, errno != EEXIST {
            throw ArchiveError(errno: errno, "mkdir", path)
        }
        root = try SystemCall.openDirectory(path, followingLinks: true)
        try ReplicaFolder.claim(root.number, path, archive.configuration.identity)
        lock = try WriterLock.acquire(in: root.number, wait: wait)
        for name in ReplicaFolder.folders { try SystemCall.makeDirectory(name, in: root.number, mode: 0o750) }
        try SystemCall.sync(root.number, named: path)
        staging = try SystemCall.openDirectory(layout.staging)
        for name in try DirectoryListing.names(of: ".", in: staging.number, named: layout.staging) {
            try DirectoryListing.removeTree(name, in: staging.number, named: layout.path("staging/\(name)"))
        }
        hot = try HotTier(layout)
    }

    /// Sees that the folder is a replica of this archive, or becomes one.
    private static func claim(_ root: Int32, _ path: String, _ identity: String) throws(ArchiveError) {
        let marker = Array("lastro.replica/1\n\(identity)\n".utf8)
        let names = try DirectoryListing.names(of: ".", in: root, named: path)
        for name in [ArchiveLayout.catalogueName, ArchiveLayout.keysName] where names.contains(name) {
            throw ArchiveError(
                .replicaForeign,
                subject: path,
                detail: "it has a folder '\(name)': an archive in use",
                hint: "name another folder; one that was only tried out becomes a replica again without '\(name)'"
            )
        }
        if let known = try WholeFile.read(ArchiveLayout.replicaName, in: root, limit: 4_096) {
            guard known == marker else { throw ArchiveError(.replicaForeign, subject: path) }
            return
        }
        if let bytes = try WholeFile.read(
            ArchiveLayout.configurationName,
            in: root,
            limit: ArchiveConfiguration.largestLength
        ) {
            // A copy that was made by other means.
            guard try ArchiveConfiguration(decoding: bytes).identity == identity else {
                throw ArchiveError(.replicaForeign, subject: path)
            }
        } else {
            let others = names.filter { $0 != "lost+found" && $0 != "\(ArchiveLayout.replicaName).new" }
            guard others.isEmpty else {
                throw ArchiveError(.alreadyExists, subject: path, detail: others.prefix(3).joined(separator: ", "))
            }
        }
        try WholeFile.write(marker, to: ArchiveLayout.replicaName, in: root)
    }

    /// Neither of the two folders may stand in the other.
    private static func compare(_ replica: String, _ archive: String) throws(ArchiveError) {
        let (one, other) = (canonical(replica) + "/", canonical(archive) + "/")
        guard !one.hasPrefix(other), !other.hasPrefix(one) else {
            throw ArchiveError(.invalidValue, subject: replica, detail: "a replica stands apart from its archive")
        }
    }

    /// The path without links, as far as it is there.
    private static func canonical(_ path: String) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        var parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard let last = parts.popLast() else { return path }
        let above = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
        guard !parts.isEmpty else { return canonical(above.isEmpty ? "." : "/") + "/\(last)" }
        return canonical(above) + "/\(last)"
    }
}
