/// Why a copy of a log could not be brought in step.
package enum LogMirrorError: Error, Sendable, Hashable {
    /// The source could not be read, or is not what was signed.
    case source(TransparencyLogError)
    /// The copy could not be read or written.
    case target(TransparencyLogError)
    /// The copy has, or had, more entries than the source: the source lost some.
    case ahead(size: Int)
    /// The copy's entries are not the source's beginning.
    case diverged(size: Int)
    /// A file of the copy was read back with other bytes than were written.
    case unfaithful(path: String)
}
