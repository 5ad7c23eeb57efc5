import CLMDB

/// One state of the environment, which stays as it is while this is lent.
///
/// Pages that it sees are not reused, so the data file grows while it is held: end it soon.
@safe package struct ReadTransaction: ~Copyable, Transaction {
    package let handle: TransactionHandle
    private let gate: TransactionGate

    /// Takes over a transaction that was begun, and the gate that was passed for it.
    init(takingOwnership pointer: OpaquePointer, _ gate: TransactionGate) {
        unsafe handle = TransactionHandle(pointer: pointer)
        self.gate = gate
    }

    deinit {
        unsafe mdb_txn_abort(handle.pointer)
        gate.leaveRead()
    }
}
