import CLMDB
import Glibc
import Synchronization

/// One open LMDB environment: a directory with named databases that change together, or not at all.
///
/// A class, because threads share it; it closes when the last reference goes. Any number of processes may have it open,
/// on one machine and not over a network file system. It must not be used after `fork`. Each commit is on the disk when
/// `write` returns.
@safe package final class Environment: Sendable {
    /// The greatest map that is ever made where nobody says otherwise; it costs address space, not memory or disk.
    package static let defaultMaximumMapSize = 1 << 40
    /// Read transactions of all processes at a time.
    package static let maximumReaders = 256

    /// In bytes: a header and 64 for each reader (`MDB_txninfo` in `mdb.c`).
    private static let lockFileSize: off_t = 128 + 64 * 256

    /// Whether nothing can be written.
    package let isReadOnly: Bool
    /// In bytes, of one page of the data file.
    package let pageSize: Int
    let path: String
    let gate = TransactionGate()
    let databases = Mutex<[String: Database]>([:])
    let maximumMapSize: Int
    let growWaitSeconds: Int
    nonisolated(unsafe) let pointer: OpaquePointer  // LMDB's environments may be used by all threads
    private let identity: OpenEnvironments.Identity
    private let greatestSize = Atomic<Int>(0)
    /// Whether the map could not be replaced.
    let hasLostMap = Atomic<Bool>(false)

    private init(
        takingOwnership pointer: OpaquePointer,
        _ identity: OpenEnvironments.Identity,
        _ configuration: Configuration
    ) {
        unsafe self.pointer = pointer
        self.identity = identity
        path = configuration.path
        isReadOnly = configuration.readOnly
        maximumMapSize = configuration.maximumMapSize
        growWaitSeconds = configuration.growWaitSeconds
        var counts = MDB_stat()
        pageSize = unsafe mdb_env_stat(pointer, &counts) == MDB_SUCCESS ? Int(counts.ms_psize) : 4_096
    }

    deinit {
        unsafe mdb_env_close(pointer)
        OpenEnvironments.remove(identity)
    }

    /// Opens the environment of a directory, which has to exist; one that may be written to makes its files there.
    ///
    /// The map begins with `mapSize` bytes, or what the file says, and doubles when it is full, up to `maximumMapSize`; it
    /// waits at most `growWaitSeconds` for the read transactions of this process. The data file is compared with its own
    /// meta pages before any of it is mapped, and all of its pages are looked at where it has at most `verifyingUpTo` bytes. Throws `notFound`, `damaged`, `truncated`, `unknownVersion`, `alreadyOpen` (one
    /// process opens it once) and `system`.
    package static func open(
        path: String,
        maximumDatabases: Int = 64,
        mapSize: Int = 64 << 20,
        maximumMapSize: Int = defaultMaximumMapSize,
        readOnly: Bool = false,
        growWaitSeconds: Int = 30,
        verifyingUpTo verifiedLength: Int = 4 << 20
    ) throws(LMDBError) -> Environment {
        let configuration = Configuration(
            path: path,
            maximumDatabases: maximumDatabases,
            mapSize: mapSize,
            maximumMapSize: maximumMapSize,
            readOnly: readOnly,
            growWaitSeconds: growWaitSeconds,
            verifiedLength: verifiedLength
        )
        let identity = try OpenEnvironments.insert(path)
        let isNew: Bool
        let environment: Environment
        do throws(LMDBError) {
            isNew = try metaPages(configuration).isEmpty
            environment = try unsafe Environment(takingOwnership: create(configuration), identity, configuration)
        } catch {
            OpenEnvironments.remove(identity)
            throw error
        }
        // From here on `deinit` gives back what was taken.
        try environment.begin(isNew: isNew, verifiedLength)
        return environment
    }

    /// What `open` was told.
    struct Configuration {
        let path: String
        let maximumDatabases: Int
        let mapSize: Int
        let maximumMapSize: Int
        let readOnly: Bool
        let growWaitSeconds: Int
        let verifiedLength: Int
    }

    private static func metaPages(_ configuration: Configuration) throws(LMDBError) -> [MetaPage] {
        do throws(LMDBError) {
            let pages = try MetaPage.pages(of: DataFile(directory: configuration.path))
            guard !pages.isEmpty || !configuration.readOnly else {
                throw LMDBError(.notFound, function: "Environment.open")
            }
            return pages
        } catch {
            guard error.code == .notFound, !configuration.readOnly else { throw error }
            return []
        }
    }

    private static func create(_ configuration: Configuration) throws(LMDBError) -> OpaquePointer {
        var created: OpaquePointer?
        try unsafe LMDBError.check(mdb_env_create(&created), "mdb_env_create")
        guard let pointer = unsafe created else { throw LMDBError(status: ENOMEM, function: "mdb_env_create") }
        do throws(LMDBError) {
            let databaseCount = MDB_dbi(clamping: max(1, configuration.maximumDatabases))
            try LMDBError.check(
                unsafe mdb_env_set_maxreaders(pointer, UInt32(maximumReaders)),
                "mdb_env_set_maxreaders"
            )
            try LMDBError.check(unsafe mdb_env_set_maxdbs(pointer, databaseCount), "mdb_env_set_maxdbs")
            let persisted = try metaPages(configuration).map(\.mapSize).max() ?? 0
            let size = max(configuration.mapSize, min(persisted, configuration.maximumMapSize), 1)
            try LMDBError.check(unsafe mdb_env_set_mapsize(pointer, rounded(size)), "mdb_env_set_mapsize")
            try reserveLockFile(configuration.path)
            let flags = MDB_NOTLS | (configuration.readOnly ? MDB_RDONLY : 0)
            try LMDBError.check(
                unsafe mdb_env_open(pointer, configuration.path, UInt32(flags), 0o600),
                "mdb_env_open"
            )
        } catch {
            unsafe mdb_env_close(pointer)  // required even when mdb_env_open fails
            throw error
        }
        return unsafe pointer
    }

    /// Takes the room of the lock file before LMDB maps it: on a full disk to touch it would end the process.
    ///
    /// What cannot be opened is left to LMDB, which does without on a read-only file system.
    private static func reserveLockFile(_ directory: String) throws(LMDBError) {
        let descriptor = unsafe Glibc.open(directory + "/lock.mdb", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let status = posix_fallocate(descriptor, 0, lockFileSize)
        guard status != ENOSPC, status != EDQUOT else { throw LMDBError(status: status, function: "posix_fallocate") }
    }

    /// Up to whole pages of 64 KiB, the largest that any machine has.
    static func rounded(_ size: Int) -> Int {
        let (sum, overflow) = size.addingReportingOverflow(0xffff)
        return overflow ? size & ~0xffff : sum & ~0xffff
    }

    private func begin(isNew: Bool, _ verifiedLength: Int) throws(LMDBError) {
        var deadReaders: Int32 = 0
        try unsafe LMDBError.check(mdb_reader_check(pointer, &deadReaders), "mdb_reader_check")
        if isNew { try syncNewFiles() }
        try checkLength()
        try checkPages(upTo: isNew ? 0 : verifiedLength)
    }

    /// LMDB syncs pages, not the names of its files.
    private func syncNewFiles() throws(LMDBError) {
        try unsafe LMDBError.check(mdb_env_sync(pointer, 1), "mdb_env_sync")
        try Self.syncDirectory(path)
    }

    static func syncDirectory(_ path: String) throws(LMDBError) {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LMDBError(status: errno, function: "open") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw LMDBError(status: errno, function: "fsync") }
    }

    /// In bytes, of the data file as it is.
    var dataFileSize: Int {
        get throws(LMDBError) {
            var descriptor: mdb_filehandle_t = -1
            try unsafe LMDBError.check(mdb_env_get_fd(pointer, &descriptor), "mdb_env_get_fd")
            return try DataFile.size(of: descriptor)
        }
    }

    /// Throws `truncated` where the data file has become shorter than it was: LMDB never makes it so, and to touch what is gone would end the process.
    ///
    /// Throws `mustReopen` where there is no map.
    func checkLength() throws(LMDBError) {
        guard !hasLostMap.load(ordering: .acquiring) else {
            throw LMDBError(.mustReopen, function: "mdb_env_set_mapsize")
        }
        // Read before the size is: a file that only grows is then never shorter.
        let known = greatestSize.load(ordering: .acquiring)
        let size = try dataFileSize
        guard size >= known else {
            throw LMDBError(.truncated, function: "fstat", detail: "the data file has become shorter")
        }
        if size > known { greatestSize.max(size, ordering: .acquiringAndReleasing) }
    }
}
