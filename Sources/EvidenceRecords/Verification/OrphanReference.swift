/// A hash value among those of the objects, for which none was given.
///
/// Another object of the same group, or a neighbour in the tree: the record does not say which.
package struct OrphanReference: Sendable, Hashable {
    /// The number of the chain, from 0.
    package let chain: Int
    package let digest: NamedDigest
    package let value: [UInt8]
}
