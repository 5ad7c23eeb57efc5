/// How objects are moved.
package struct MoveOptions: Sendable, Hashable {
    /// When it is done, for packs and the audit log.
    package var at: ArchiveTime
    /// Seconds that the writer's lock is waited for.
    package var wait = 60
    /// About how many bytes a pack may have; nil: what `archive.yaml` says.
    package var packSize: UInt64?
    /// How many objects a pack may have: its lists are held in memory while it is written.
    package var packObjectCount = 16_384

    package init(at: ArchiveTime) { self.at = at }
}
