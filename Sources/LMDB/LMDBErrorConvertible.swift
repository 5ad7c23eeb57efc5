/// An error that a transaction's closure may throw: it can stand for LMDB's own.
package protocol LMDBErrorConvertible: Error {
    init(_ error: LMDBError)
}

extension LMDBError: LMDBErrorConvertible {
    package init(_ error: LMDBError) { self = error }
}
