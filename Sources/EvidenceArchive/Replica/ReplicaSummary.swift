/// What `replicate` did.
package struct ReplicaSummary: Sendable, Hashable {
    /// Files that were copied.
    package var files: UInt64 = 0
    /// Their bytes.
    package var bytes: UInt64 = 0
    /// Files that were removed, as they stand in the other tier now.
    package var removed: UInt64 = 0
    /// Files of the archive that are damaged or missing.
    package var damageCount: UInt64 = 0
    /// How many events the replica's audit log has.
    package var events: UInt64 = 0
    /// Objects in the replica's hot tier that the archive does not know; they are left alone.
    package var unknown: UInt64 = 0

    package init() {}
}
