/// Where a container is written to, from its front to its end.
package protocol ByteSink: AnyObject {
    /// Appends bytes; throws `unwritable`.
    func write(_ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError)
}
