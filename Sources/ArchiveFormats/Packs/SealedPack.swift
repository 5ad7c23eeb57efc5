/// A pack that has been written to its end.
package struct SealedPack: Hashable, Sendable {
    package let identifier: PackIdentifier
    /// Length and digests of the whole file.
    package let digests: ContentDigests
    /// In the order in which they were added.
    package let objects: [PackedObject]
}
