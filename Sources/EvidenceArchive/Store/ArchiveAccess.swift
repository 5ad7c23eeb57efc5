/// How an archive is opened.
package enum ArchiveAccess: Sendable, Hashable {
    /// Nothing is changed, no lock is taken.
    case read
    /// As `read`, but long checks may note in the catalogue how far they came, where it can be written to.
    case check
    /// What a crash left is completed, and a changed `archive.yaml` is noted, in the name of the actor.
    ///
    /// `wait` is how many seconds the writer's lock is waited for.
    case write(wait: Int, actor: String, at: ArchiveTime)
}
