import LMDB

/// A transaction that someone else owns and ends.
struct CatalogueSnapshot: Transaction {
    let handle: TransactionHandle
}
