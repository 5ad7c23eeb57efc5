import CLMDB

extension Environment {
    /// Lends a read transaction: one state of all databases, which writers do not change.
    ///
    /// Waits only while the map of this process is made larger. Throws `readersFull`, `damaged`, `system` and what `body`
    /// throws, whose error type has to be written down: `{ (transaction) throws(LMDBError) in … }`.
    package func read<Outcome, Failure: LMDBErrorConvertible>(
        _ body: (borrowing ReadTransaction) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome {
        let transaction: ReadTransaction
        do throws(LMDBError) { transaction = try beginRead() } catch { throw Failure(error) }
        return try body(transaction)
    }

    /// Lends the write transaction, commits it when `body` returns, and forgets all of it when `body` throws.
    ///
    /// Waits for other writers, of all processes. When this returns, what was written is on the disk. **`body` may run more
    /// than once**: where the map was full, all that it wrote is forgotten, the map made larger, and `body` run again. So it
    /// must change nothing but the transaction. Throws `nestedTransaction` inside another transaction of this thread,
    /// `mapFull` at the bound of the map, `readersActive` where the map cannot be made larger for readers of this process,
    /// `system` (a full disk is `ENOSPC`) and what `body` throws.
    @discardableResult
    package func write<Outcome, Failure: LMDBErrorConvertible>(
        _ body: (inout WriteTransaction) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome {
        do throws(LMDBError) { try gate.enterWrite() } catch { throw Failure(error) }
        defer { gate.leaveWrite() }
        while true {
            if let outcome = try attempt(body) { return outcome }
            do throws(LMDBError) { try growMap() } catch { throw Failure(error) }
        }
    }

    /// One run of a write; nil where the map was full, with nothing kept.
    private func attempt<Outcome, Failure: LMDBErrorConvertible>(
        _ body: (inout WriteTransaction) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome? {
        var transaction: WriteTransaction
        do throws(LMDBError) { transaction = try beginWrite() } catch { throw Failure(error) }
        let outcome: Outcome
        do throws(Failure) {
            outcome = try body(&transaction)
        } catch {
            transaction.abort()
            if transaction.isMapFull { return nil }
            throw error
        }
        if transaction.isMapFull {
            transaction.abort()
            return nil
        }
        let status = transaction.commit()
        if status == MDB_MAP_FULL { return nil }
        guard status == MDB_SUCCESS else { throw Failure(commitError(status)) }
        return outcome
    }

    private func beginRead() throws(LMDBError) -> ReadTransaction {
        try checkLength()
        var attempts = 0
        while true {
            gate.enterRead()
            var begun: OpaquePointer?
            let status = unsafe mdb_txn_begin(pointer, nil, UInt32(MDB_RDONLY), &begun)
            if status == MDB_SUCCESS, let transaction = unsafe begun {
                return unsafe ReadTransaction(takingOwnership: transaction, gate)
            }
            gate.leaveRead()
            attempts += 1
            switch status {
            // Another process may make it larger again and again, but hardly in between.
            case MDB_MAP_RESIZED where attempts < 16: try adoptMap()
            case MDB_READERS_FULL where attempts < 2: try clearDeadReaders()
            default: throw LMDBError(status: status, function: "mdb_txn_begin")
            }
        }
    }

    private func beginWrite() throws(LMDBError) -> WriteTransaction {
        try checkLength()
        var attempts = 0
        while true {
            var begun: OpaquePointer?
            let status = unsafe mdb_txn_begin(pointer, nil, 0, &begun)
            if status == MDB_SUCCESS, let transaction = unsafe begun {
                return unsafe WriteTransaction(takingOwnership: transaction)
            }
            attempts += 1
            guard status == MDB_MAP_RESIZED, attempts < 16 else {
                throw LMDBError(status: status, function: "mdb_txn_begin")
            }
            try replaceMap(size: 0)
        }
    }

    /// Makes room for readers whose process has ended without saying so.
    private func clearDeadReaders() throws(LMDBError) {
        var dead: Int32 = 0
        try unsafe LMDBError.check(mdb_reader_check(pointer, &dead), "mdb_reader_check")
    }
}
