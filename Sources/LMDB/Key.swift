import CLMDB

/// What LMDB takes as a key, and how bytes are lent to it.
enum Key {
    /// `MDB_MAXKEYSIZE` of every LMDB that is built without another: also the bound of each of several values.
    static let maximumLength = 511
    /// `MAXDATASIZE` of `mdb.c`.
    static let maximumValueLength = 0xffff_ffff

    /// LMDB refuses the same later, with a code that does not tell key and value apart.
    static func check(_ key: [UInt8], _ function: String) throws(LMDBError) {
        guard !key.isEmpty, key.count <= maximumLength else { throw LMDBError(.keyLength, function: function) }
    }

    /// Refuses a value that is too long for its database.
    static func checkValue(_ count: Int, in database: Database, _ function: String) throws(LMDBError) {
        let bound = database.hasDuplicates ? maximumLength : maximumValueLength
        guard count <= bound else { throw LMDBError(.valueLength, function: function) }
    }

    /// Lends bytes as the `MDB_val` of an argument, which LMDB only reads.
    static func withValue<Outcome>(of bytes: [UInt8], _ body: (UnsafeMutablePointer<MDB_val>) -> Outcome) -> Outcome {
        unsafe bytes.withUnsafeBytes { region in
            var value = unsafe MDB_val(
                mv_size: region.count,
                mv_data: UnsafeMutableRawPointer(mutating: region.baseAddress)
            )
            return unsafe body(&value)
        }
    }
}
