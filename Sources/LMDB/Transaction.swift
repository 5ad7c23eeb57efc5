import CLMDB

/// What read and write transactions have in common: looking things up in one state of the environment.
///
/// A transaction belongs to the thread that it was lent to and ends with the closure that it was lent to.
package protocol Transaction: ~Copyable {
    /// LMDB's own transaction, which only this module can use.
    var handle: TransactionHandle { get }
}

/// LMDB's own transaction; opaque outside of this module.
@safe package struct TransactionHandle {
    let pointer: OpaquePointer
}

extension Transaction where Self: ~Copyable {
    /// The number of the last committed write transaction that this one sees; its own for a write transaction.
    package var number: Int { unsafe mdb_txn_id(handle.pointer) }

    /// Lends the value of a key, the first one where there are several; nil, without a call, where there is none.
    ///
    /// The bytes are those of the map: no copy is made. Throws `keyLength`, `damaged` and what `body` throws.
    package func withValue<Outcome, Failure: LMDBErrorConvertible>(
        forKey key: [UInt8],
        in database: Database,
        _ body: (RawSpan) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome? {
        let region: UnsafeRawBufferPointer
        do throws(LMDBError) {
            guard let found = try unsafe find(key, in: database) else { return nil }
            unsafe region = found
        } catch {
            throw Failure(error)
        }
        return try unsafe body(region.bytes)
    }

    /// A copy of the value of a key, the first one where there are several; nil for none.
    package func value(forKey key: [UInt8], in database: Database) throws(LMDBError) -> [UInt8]? {
        guard let found = try unsafe find(key, in: database) else { return nil }
        return unsafe Array(found)
    }

    /// Whether a key has a value.
    package func contains(_ key: [UInt8], in database: Database) throws(LMDBError) -> Bool {
        try unsafe find(key, in: database) != nil
    }

    /// Whether a key has just this value among its several ones.
    package func contains(
        _ key: [UInt8],
        value: [UInt8],
        in database: Database
    ) throws(LMDBError) -> Bool {
        try withCursor(in: database) { (cursor) throws(LMDBError) in try cursor.seek(key: key, value: value) }
    }

    /// Lends a cursor over a database, which is at no entry yet.
    ///
    /// Nothing can be written while it is lent: what it points to would move.
    package func withCursor<Outcome, Failure: LMDBErrorConvertible>(
        in database: Database,
        _ body: (borrowing Cursor) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome {
        let cursor: Cursor
        do throws(LMDBError) { cursor = try Cursor(handle, database) } catch { throw Failure(error) }
        return try body(cursor)
    }

    /// How many entries and pages a database has.
    package func statistics(of database: Database) throws(LMDBError) -> DatabaseStatistics {
        var counts = MDB_stat()
        try unsafe LMDBError.check(mdb_stat(handle.pointer, database.index, &counts), "mdb_stat")
        return DatabaseStatistics(counts)
    }

    private func find(_ key: [UInt8], in database: Database) throws(LMDBError) -> UnsafeRawBufferPointer? {
        try Key.check(key, "mdb_get")
        var value = unsafe MDB_val()
        let status = unsafe Key.withValue(of: key) { unsafe mdb_get(handle.pointer, database.index, $0, &value) }
        if status == MDB_NOTFOUND { return nil }
        try LMDBError.check(status, "mdb_get")
        return unsafe UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size)
    }
}
