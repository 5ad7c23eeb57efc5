import CLMDB
import Glibc
import Synchronization

extension Environment {
    /// Doubles the map; only between `enterWrite` and `leaveWrite`, without a transaction of this thread.
    func growMap() throws(LMDBError) {
        var information = unsafe MDB_envinfo()
        try unsafe LMDBError.check(mdb_env_info(pointer, &information), "mdb_env_info")
        let current = unsafe information.me_mapsize
        guard current < maximumMapSize else { throw LMDBError(status: MDB_MAP_FULL, function: "mdb_put") }
        let (doubled, overflow) = current.multipliedReportingOverflow(by: 2)
        try replaceMap(size: Self.rounded(overflow ? maximumMapSize : min(doubled, maximumMapSize)))
    }

    /// Takes over the size that another process gave the map.
    ///
    /// Throws `mapResized` inside another transaction of this thread, `readersActive` where one of another thread stays.
    func adoptMap() throws(LMDBError) {
        do throws(LMDBError) { try gate.enterWrite() } catch { throw LMDBError(.mapResized, function: "mdb_txn_begin") }
        defer { gate.leaveWrite() }
        try replaceMap(size: 0)
    }

    /// Maps the file anew while no transaction of this process is open; 0 is the size that the file says.
    func replaceMap(size: Int) throws(LMDBError) {
        try gate.withoutReaders(waiting: growWaitSeconds) { () throws(LMDBError) in
            let status = unsafe mdb_env_set_mapsize(pointer, size)
            // LMDB gives up the old map first: without a new one any transaction would end the process.
            if status != MDB_SUCCESS { hasLostMap.store(true, ordering: .releasing) }
            try LMDBError.check(status, "mdb_env_set_mapsize")
        }
    }

    /// LMDB gives EIO for a write that a full file system cut short: what is wrong is then said by the file system.
    func commitError(_ status: Int32) -> LMDBError {
        var isFull = false
        if status == EIO {
            var usage = statvfs()
            if unsafe statvfs(path, &usage) == 0 { isFull = Int(usage.f_bavail) * Int(usage.f_frsize) < 1 << 20 }
        }
        return LMDBError(status: isFull ? ENOSPC : status, function: "mdb_txn_commit")
    }
}
