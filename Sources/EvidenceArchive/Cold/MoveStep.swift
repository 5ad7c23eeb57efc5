/// Something that a move has done for good.
package enum MoveStep: Sendable, Hashable {
    /// A pack was sealed, and its objects left the hot tier; `bytes` of the objects.
    case sealed(PackDescription, objects: UInt64, bytes: UInt64)
    /// An object is in the target tier only, where it stood in both before.
    case dropped(StoredObject)
    /// An object was brought back from a pack.
    case restored(StoredObject, pack: PackDescription)
    /// A pack that no object needs any more is gone.
    case removed(PackDescription)
    /// An object stays where it is, because it is damaged.
    case failed(StoredObject, ArchiveError)
}
