import Synchronization

/// What a session has in its staging area: written, or being written.
final class StagedObjects: Sendable {
    private let objects = Mutex<[ObjectDigest: ItemObject]>([:])

    /// Whether the caller is the one to write it: it was not there, and is now.
    func claim(_ object: ItemObject) -> Bool {
        objects.withLock { $0.updateValue(object, forKey: object.sha256) == nil }
    }

    /// What is there under a digest; nil for nothing.
    subscript(digest: ObjectDigest) -> ItemObject? { objects.withLock { $0[digest] } }

    /// Those of some digests that are there.
    func subset(_ digests: some Sequence<ObjectDigest>) -> Set<ObjectDigest> {
        objects.withLock { objects in Set(digests.filter { objects[$0] != nil }) }
    }

    /// They have moved to their place.
    func remove(_ digests: [ObjectDigest]) {
        objects.withLock { objects in for digest in digests { objects[digest] = nil } }
    }
}
