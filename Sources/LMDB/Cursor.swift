import CLMDB

/// A place in the order of a database's entries, keys by their bytes, several values of a key by theirs.
///
/// Each move says whether there is an entry at the new place; what it is at is read by `key`, `value` or `withEntry`.
@safe package struct Cursor: ~Copyable {
    private let pointer: OpaquePointer
    private let database: Database

    init(_ transaction: TransactionHandle, _ database: Database) throws(LMDBError) {
        var pointer: OpaquePointer?
        try unsafe LMDBError.check(mdb_cursor_open(transaction.pointer, database.index, &pointer), "mdb_cursor_open")
        guard let pointer = unsafe pointer else { throw LMDBError(.misuse, function: "mdb_cursor_open") }
        unsafe self.pointer = pointer
        self.database = database
    }

    deinit { unsafe mdb_cursor_close(pointer) }

    /// To the first entry.
    package func first() throws(LMDBError) -> Bool { try move(MDB_FIRST) }

    /// To the last entry.
    package func last() throws(LMDBError) -> Bool { try move(MDB_LAST) }

    /// To the next entry, be it another value of the same key; to the first one at the start.
    package func next() throws(LMDBError) -> Bool { try move(MDB_NEXT) }

    /// To the entry before, be it another value of the same key; to the last one at the start.
    package func previous() throws(LMDBError) -> Bool { try move(MDB_PREV) }

    /// To the next value of the same key.
    package func nextDuplicate() throws(LMDBError) -> Bool {
        // Without duplicates LMDB would go to the next key.
        database.hasDuplicates ? try move(MDB_NEXT_DUP) : false
    }

    /// To the first value of the next key.
    package func nextKey() throws(LMDBError) -> Bool { try move(MDB_NEXT_NODUP) }

    /// To the last value of the key before.
    package func previousKey() throws(LMDBError) -> Bool { try move(MDB_PREV_NODUP) }

    /// To the first entry whose key is `key` or sorts after it.
    package func seek(_ key: [UInt8]) throws(LMDBError) -> Bool { try move(MDB_SET_RANGE, key) }

    /// To the first value of just this key.
    package func seek(exactly key: [UInt8]) throws(LMDBError) -> Bool { try move(MDB_SET, key) }

    /// To just this value of just this key.
    package func seek(key: [UInt8], value: [UInt8]) throws(LMDBError) -> Bool {
        if database.hasDuplicates { return try move(MDB_GET_BOTH, key, value) }
        guard try move(MDB_SET, key) else { return false }
        return try self.value == value
    }

    /// To the value of just this key that is `value` or the first to sort after it.
    package func seek(key: [UInt8], valueFrom value: [UInt8]) throws(LMDBError) -> Bool {
        if database.hasDuplicates { return try move(MDB_GET_BOTH_RANGE, key, value) }
        guard try move(MDB_SET, key) else { return false }
        return try !self.value.lexicographicallyPrecedes(value)
    }

    /// How many values the key has that the cursor is at.
    package func duplicateCount() throws(LMDBError) -> Int {
        guard database.hasDuplicates else { return 1 }
        var count = 0
        try unsafe LMDBError.check(mdb_cursor_count(pointer, &count), "mdb_cursor_count")
        return count
    }

    /// A copy of the key that the cursor is at.
    ///
    /// Throws `notFound` or `system(EINVAL)` where it is at none.
    package var key: [UInt8] {
        get throws(LMDBError) {
            try withEntry { (key, _) throws(LMDBError) in unsafe key.withUnsafeBytes { unsafe Array($0) } }
        }
    }

    /// A copy of the value that the cursor is at.
    ///
    /// Throws `notFound` or `system(EINVAL)` where it is at none.
    package var value: [UInt8] {
        get throws(LMDBError) {
            try withEntry { (_, value) throws(LMDBError) in unsafe value.withUnsafeBytes { unsafe Array($0) } }
        }
    }

    /// Lends key and value that the cursor is at, without a copy.
    ///
    /// Throws `notFound` or `system(EINVAL)` where it is at none, and what `body` throws.
    package func withEntry<Outcome, Failure: LMDBErrorConvertible>(
        _ body: (_ key: RawSpan, _ value: RawSpan) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome {
        var key = unsafe MDB_val()
        var value = unsafe MDB_val()
        let status = unsafe mdb_cursor_get(pointer, &key, &value, MDB_GET_CURRENT)
        guard status == MDB_SUCCESS else { throw Failure(LMDBError(status: status, function: "mdb_cursor_get")) }
        let keyRegion = unsafe UnsafeRawBufferPointer(start: key.mv_data, count: key.mv_size)
        let valueRegion = unsafe UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size)
        return try unsafe body(keyRegion.bytes, valueRegion.bytes)
    }

    private func move(_ operation: MDB_cursor_op) throws(LMDBError) -> Bool {
        var key = unsafe MDB_val()
        var value = unsafe MDB_val()
        return try isFound(unsafe mdb_cursor_get(pointer, &key, &value, operation))
    }

    private func move(_ operation: MDB_cursor_op, _ key: [UInt8], _ value: [UInt8] = []) throws(LMDBError) -> Bool {
        try Key.check(key, "mdb_cursor_get")
        let status = unsafe Key.withValue(of: key) { key in
            unsafe Key.withValue(of: value) { value in unsafe mdb_cursor_get(pointer, key, value, operation) }
        }
        return try isFound(status)
    }

    private func isFound(_ status: Int32) throws(LMDBError) -> Bool {
        if status == MDB_NOTFOUND { return false }
        try LMDBError.check(status, "mdb_cursor_get")
        return true
    }
}
