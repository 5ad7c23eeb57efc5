import Glibc
import Synchronization

/// The environments that this process has open: LMDB's locks are the process's, and closing one of two gives up both.
enum OpenEnvironments {
    /// A directory, whatever path leads to it.
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let inode: UInt64
    }

    private static let identities = Mutex<Set<Identity>>([])

    /// Enters a directory.
    ///
    /// Throws `alreadyOpen`, `notFound` or `system`.
    static func insert(_ path: String) throws(LMDBError) -> Identity {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            throw LMDBError(errno == ENOENT ? .notFound : .system(errno), function: "stat", status: errno)
        }
        let identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        guard identities.withLock({ $0.insert(identity).inserted }) else {
            throw LMDBError(.alreadyOpen, function: "Environment.open")
        }
        return identity
    }

    static func remove(_ identity: Identity) { identities.withLock { _ = $0.remove(identity) } }
}
