import CLMDB
import Glibc

/// Why LMDB did not do what was asked; never carries a key or a value.
///
/// Two are equal where their codes are.
package struct LMDBError: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Sendable, Hashable {
        /// A page of the data file is not what it should be.
        case damaged
        /// The data file ends before pages that it uses.
        case truncated
        /// The data file or the lock file is of a format that this LMDB does not know.
        case unknownVersion
        /// An earlier write failed half way: this environment takes no more transactions until it is opened again.
        case mustReopen
        /// The data would need a larger map than the bound that was given when the environment was opened.
        case mapFull
        /// Another process has made the map larger, and a transaction around this one keeps it from being adopted.
        case mapResized
        /// A read transaction of this process was open for so long that the map could not be made larger.
        case readersActive
        /// As many read transactions are open in all processes as the lock file has places.
        case readersFull
        /// More named databases than the bound that was given when the environment was opened.
        case databasesFull
        /// One transaction changes more pages than LMDB can hold.
        case transactionFull
        /// A key is empty or longer than 511 bytes.
        case keyLength
        /// A value is longer than 4 GiB, or than 511 bytes in a database with duplicates.
        case valueLength
        /// Keys or values that are appended have to come in order.
        case order
        /// There is no such environment or database.
        case notFound
        /// This process has the environment open already; POSIX locks do not survive a second time.
        case alreadyOpen
        /// A write transaction was begun inside another transaction of the same thread, which would wait for itself.
        case nestedTransaction
        /// A database exists with other options than those that were asked for.
        case incompatible
        /// A handle or a transaction is used where it is not valid.
        case misuse
        /// The operating system refused: `errno`.
        case system(Int32)
    }

    /// What is wrong.
    package let code: Code
    /// The C function that said so, or the Swift function that refused the call.
    package let function: String
    /// LMDB's own number (`MDB_*` or `errno`); 0 where nothing in C was called.
    package let status: Int32
    /// What exactly, in English, where more is known than the code says.
    package let detail: String?

    package init(_ code: Code, function: String, status: Int32 = 0, detail: String? = nil) {
        self.code = code
        self.function = function
        self.status = status
        self.detail = detail
    }

    /// Translates a status of a C function.
    init(status: Int32, function: String) {
        self.init(Self.code(of: status), function: function, status: status)
    }

    /// Throws unless a C function was successful.
    static func check(_ status: Int32, _ function: String) throws(LMDBError) {
        guard status == MDB_SUCCESS else { throw LMDBError(status: status, function: function) }
    }

    private static func code(of status: Int32) -> Code {
        switch status {
        // A transaction is lent while it lives: LMDB refuses it only after a page that it could not follow.
        case MDB_CORRUPTED, MDB_PAGE_NOTFOUND, MDB_INVALID, MDB_BAD_TXN: .damaged
        case MDB_VERSION_MISMATCH: .unknownVersion
        case MDB_PANIC: .mustReopen
        case MDB_MAP_FULL: .mapFull
        case MDB_MAP_RESIZED: .mapResized
        case MDB_READERS_FULL: .readersFull
        case MDB_DBS_FULL: .databasesFull
        case MDB_TXN_FULL, MDB_CURSOR_FULL, MDB_PAGE_FULL: .transactionFull
        case MDB_BAD_VALSIZE: .valueLength
        case MDB_NOTFOUND: .notFound
        case MDB_INCOMPATIBLE: .incompatible
        case MDB_KEYEXIST: .order
        case MDB_BAD_DBI, MDB_BAD_RSLOT, MDB_TLS_FULL: .misuse
        default: .system(status)
        }
    }

    /// LMDB's or the system's own words for the status, and the function that gave it.
    package var description: String {
        let words = status == 0 ? "\(code)" : unsafe String(cString: mdb_strerror(status))
        return "\(function): \(detail.map { "\(words): \($0)" } ?? words)"
    }
}

extension LMDBError: Hashable {
    package static func == (left: LMDBError, right: LMDBError) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
