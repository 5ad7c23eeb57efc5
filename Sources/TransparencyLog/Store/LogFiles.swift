/// Where a log keeps its files: a directory, or a stand-in for one.
///
/// Paths are relative, with `/`. Errors are `.file` with the path.
package protocol LogFiles: Sendable {
    /// The bytes of a file; nil where there is none. Throws `.damaged` for a file above the limit.
    func read(_ path: String, limit: Int) throws(TransparencyLogError) -> [UInt8]?

    /// Writes files, each whole or not at all, in this order, with the folders that they need; all are durable on return.
    func write(_ files: [LogFile]) throws(TransparencyLogError)

    /// Removes a file, or a folder with the files in it; where `synchronizing`, durable on return.
    ///
    /// What is not there is no error.
    func remove(_ path: String, synchronizing: Bool) throws(TransparencyLogError)

    /// What is in a folder, sorted by name; nil where there is none.
    func contents(of folder: String) throws(TransparencyLogError) -> [LogFolderEntry]?
}
