/// An object as the catalogue knows it.
package struct StoredObject: Sendable, Hashable {
    /// The object's number in the catalogue, from 0, in the order of adding; another one after a rebuild.
    package let sequence: UInt64
    package let object: ItemObject
    package let storedAt: ArchiveTime
    package let location: ObjectLocation

    package init(sequence: UInt64, object: ItemObject, storedAt: ArchiveTime, location: ObjectLocation) {
        self.sequence = sequence
        self.object = object
        self.storedAt = storedAt
        self.location = location
    }
}
