/// Where objects of the cold tier are read from.
package protocol ColdObjectSource: Sendable {
    /// Gives an object's bytes in order; their digest is the caller's to check.
    func read(
        _ object: StoredObject,
        at place: ColdPlace,
        _ body: (RawSpan) throws(ArchiveError) -> Void
    ) throws(ArchiveError)
}
