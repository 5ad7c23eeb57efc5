import CLMDB
import Glibc

extension Environment {
    /// How large the environment is.
    ///
    /// Throws `damaged` and `system`.
    package func statistics() throws(LMDBError) -> EnvironmentStatistics {
        let freeDatabase = Database(name: "", options: [], index: 0)
        let freePageCount = try read { (transaction) throws(LMDBError) in
            var count = 0
            try transaction.withCursor(in: freeDatabase) { (cursor) throws(LMDBError) in
                // Each value is how many page numbers there are, and the numbers.
                try cursor.visit { (_, pages) throws(LMDBError) in
                    guard pages.byteCount >= MemoryLayout<Int>.size else { return true }
                    count += max(0, unsafe pages.unsafeLoadUnaligned(as: Int.self))
                    return true
                }
            }
            return count
        }
        var information = unsafe MDB_envinfo()
        try unsafe LMDBError.check(mdb_env_info(pointer, &information), "mdb_env_info")
        return unsafe EnvironmentStatistics(
            mapSize: information.me_mapsize,
            fileSize: try dataFileSize,
            pageSize: pageSize,
            usedPageCount: information.me_last_pgno + 1,
            freePageCount: freePageCount,
            lastTransaction: information.me_last_txnid,
            readerCount: Int(information.me_numreaders)
        )
    }

    /// Writes one state of the environment, without its free pages, to a directory that has none yet.
    ///
    /// Readers and writers go on. The copy is on the disk when this returns; where it fails, no file is left. Throws
    /// `incompatible` where pages are lost that a check would name, and `system` (`EEXIST` where there is an environment).
    package func copyCompacting(to directory: String) throws(LMDBError) {
        let name = directory + "/data.mdb"
        let descriptor = unsafe Glibc.open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LMDBError(status: errno, function: "open") }
        var isDone = false
        defer {
            close(descriptor)
            if !isDone { unsafe unlink(name) }
        }
        try checkLength()
        gate.enterRead()
        let status = unsafe mdb_env_copyfd2(pointer, descriptor, UInt32(MDB_CP_COMPACT))
        gate.leaveRead()
        try LMDBError.check(status, "mdb_env_copyfd2")
        guard fsync(descriptor) == 0 else { throw LMDBError(status: errno, function: "fsync") }
        try Self.syncDirectory(directory)
        isDone = true
    }

    /// Writes to the disk what is not there yet.
    ///
    /// Every `write` has done so already.
    package func sync() throws(LMDBError) {
        try unsafe LMDBError.check(mdb_env_sync(pointer, 1), "mdb_env_sync")
    }
}
