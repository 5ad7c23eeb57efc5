import CLMDB

/// The one write transaction of an environment, in all processes: all of it is kept, or nothing.
@safe package struct WriteTransaction: ~Copyable, Transaction {
    /// What `put` may do.
    package struct PutOptions: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// Leaves a key that has a value as it is; in a database with duplicates, a key that has this very value.
        package static let noOverwrite = PutOptions(rawValue: 1)
        /// The key sorts after all that are there, or is the last one and its value sorts after its others: no search.
        package static let append = PutOptions(rawValue: 2)
    }

    package let handle: TransactionHandle
    /// Whether a call found the map full, whatever the closure made of that.
    private(set) var isMapFull = false
    private var isEnded = false

    init(takingOwnership pointer: OpaquePointer) { unsafe handle = TransactionHandle(pointer: pointer) }

    deinit {
        if !isEnded { unsafe mdb_txn_abort(handle.pointer) }
    }

    /// Writes a value; false, and nothing written, where `noOverwrite` met one.
    ///
    /// Throws `keyLength`, `valueLength`, `order` where what is appended does not come last, `transactionFull`, `damaged`.
    @discardableResult
    package mutating func put(
        _ value: [UInt8],
        forKey key: [UInt8],
        in database: Database,
        _ options: PutOptions = []
    ) throws(LMDBError) -> Bool {
        try Key.check(key, "mdb_put")
        try Key.checkValue(value.count, in: database, "mdb_put")
        var flags: Int32 = 0
        if options.contains(.noOverwrite) { flags |= database.hasDuplicates ? MDB_NODUPDATA : MDB_NOOVERWRITE }
        if options.contains(.append) { flags |= database.hasDuplicates ? MDB_APPENDDUP : MDB_APPEND }
        let status = unsafe Key.withValue(of: key) { key in
            unsafe Key.withValue(of: value) { value in
                unsafe mdb_put(handle.pointer, database.index, key, value, UInt32(flags))
            }
        }
        if status == MDB_KEYEXIST, options.contains(.noOverwrite), !options.contains(.append) { return false }
        try check(status, "mdb_put")
        return true
    }

    /// Removes a key with all of its values; false where there was none.
    @discardableResult
    package mutating func delete(_ key: [UInt8], in database: Database) throws(LMDBError) -> Bool {
        try Key.check(key, "mdb_del")
        let status = unsafe Key.withValue(of: key) { unsafe mdb_del(handle.pointer, database.index, $0, nil) }
        return try isDone(status, "mdb_del")
    }

    /// Removes one of several values of a key; false where it was not there.
    ///
    /// In a database without duplicates the value does not matter.
    @discardableResult
    package mutating func delete(
        _ key: [UInt8],
        value: [UInt8],
        in database: Database
    ) throws(LMDBError) -> Bool {
        try Key.check(key, "mdb_del")
        try Key.checkValue(value.count, in: database, "mdb_del")
        let status = unsafe Key.withValue(of: key) { key in
            unsafe Key.withValue(of: value) { value in unsafe mdb_del(handle.pointer, database.index, key, value) }
        }
        return try isDone(status, "mdb_del")
    }

    /// Removes all entries of a database, which stays.
    package mutating func removeAll(in database: Database) throws(LMDBError) {
        try check(unsafe mdb_drop(handle.pointer, database.index, 0), "mdb_drop")
    }

    /// Writes all of it to the disk.
    ///
    /// LMDB frees the transaction whether this fails or not.
    mutating func commit() -> Int32 {
        isEnded = true
        return unsafe mdb_txn_commit(handle.pointer)
    }

    /// Forgets all of it.
    mutating func abort() {
        guard !isEnded else { return }
        isEnded = true
        unsafe mdb_txn_abort(handle.pointer)
    }

    private mutating func isDone(_ status: Int32, _ function: String) throws(LMDBError) -> Bool {
        if status == MDB_NOTFOUND { return false }
        try check(status, function)
        return true
    }

    private mutating func check(_ status: Int32, _ function: String) throws(LMDBError) {
        if status == MDB_MAP_FULL { isMapFull = true }
        try LMDBError.check(status, function)
    }
}
