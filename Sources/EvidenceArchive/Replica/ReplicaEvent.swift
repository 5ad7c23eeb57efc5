/// Something that `replicate` did or came upon.
package enum ReplicaEvent: Sendable, Hashable {
    /// A file of the replica, relative to it, that was written and read back, and its bytes.
    case copied(String, UInt64)
    /// A file that a move took from this tier, and that the replica has in the other one.
    case removed(String)
    /// A file of the archive that is not what it should be: nothing of the replica was replaced by it.
    case damaged(ArchiveFinding)
}
