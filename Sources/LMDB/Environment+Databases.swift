import CLMDB
import Synchronization

extension Environment {
    /// Opens a named database; `create` makes it where it is not there.
    ///
    /// A transaction of its own: open all databases before the transactions that use them. A second call gives the same.
    /// Throws `notFound`, `incompatible` where it was created with other options, `databasesFull`, `nestedTransaction`.
    package func database(
        _ name: String,
        _ options: Database.Options = [],
        create: Bool = false
    ) throws(LMDBError) -> Database {
        let opened: Database
        if let known = databases.withLock({ $0[name] }) {
            opened = known
        } else if create, !isReadOnly {
            opened = try write { (transaction) throws(LMDBError) in
                try open(name, options, UInt32(MDB_CREATE), transaction.handle)
            }
        } else {
            opened = try openForReading(name, options)
        }
        guard opened.options == options else { throw LMDBError(.incompatible, function: "mdb_dbi_open") }
        databases.withLock { $0[name] = opened }
        return opened
    }

    /// A handle stays only if its transaction is committed, also one that reads.
    private func openForReading(_ name: String, _ options: Database.Options) throws(LMDBError) -> Database {
        // No other transaction may open a database meanwhile.
        try gate.enterWrite()
        defer { gate.leaveWrite() }
        try checkLength()
        var begun: OpaquePointer?
        var status = unsafe mdb_txn_begin(pointer, nil, UInt32(MDB_RDONLY), &begun)
        if status == MDB_MAP_RESIZED {
            try replaceMap(size: 0)
            status = unsafe mdb_txn_begin(pointer, nil, UInt32(MDB_RDONLY), &begun)
        }
        try LMDBError.check(status, "mdb_txn_begin")
        guard let transaction = unsafe begun else { throw LMDBError(.misuse, function: "mdb_txn_begin") }
        let opened: Database
        do throws(LMDBError) {
            opened = try unsafe open(name, options, 0, TransactionHandle(pointer: transaction))
        } catch {
            unsafe mdb_txn_abort(transaction)
            throw error
        }
        try LMDBError.check(unsafe mdb_txn_commit(transaction), "mdb_txn_commit")
        return opened
    }

    private func open(
        _ name: String,
        _ options: Database.Options,
        _ flags: UInt32,
        _ transaction: TransactionHandle
    ) throws(LMDBError) -> Database {
        var index: MDB_dbi = 0
        let wanted = flags | UInt32(options.contains(.duplicates) ? MDB_DUPSORT : 0)
        try LMDBError.check(unsafe mdb_dbi_open(transaction.pointer, name, wanted, &index), "mdb_dbi_open")
        var actual: UInt32 = 0
        try LMDBError.check(unsafe mdb_dbi_flags(transaction.pointer, index, &actual), "mdb_dbi_flags")
        return Database(
            name: name,
            options: actual & UInt32(MDB_DUPSORT) != 0 ? .duplicates : [],
            index: index
        )
    }
}
