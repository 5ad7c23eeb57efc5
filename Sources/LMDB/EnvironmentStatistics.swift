/// How large an environment is, all databases together.
package struct EnvironmentStatistics: Sendable, Hashable {
    /// In bytes, of the map of this process: the bound for the data file until it is made larger.
    package let mapSize: Int
    /// In bytes, of the data file as it is.
    package let fileSize: Int
    /// In bytes.
    package let pageSize: Int
    /// Pages that were ever given out, free ones among them.
    package let usedPageCount: Int
    /// Pages that wait to be used again; `copyCompacting` leaves them out.
    package let freePageCount: Int
    /// The number of the last committed write transaction.
    package let lastTransaction: Int
    /// Places in the lock file that were ever taken at a time.
    package let readerCount: Int
}
