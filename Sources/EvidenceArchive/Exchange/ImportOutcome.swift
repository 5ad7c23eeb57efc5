/// What became of one item of a dossier; it is durable.
package struct ImportOutcome: Sendable, Hashable {
    /// The item's file in the dossier.
    package let path: String
    /// SHA-256 of the item's line in the archive that it comes from.
    package let origin: ObjectDigest
    /// The item's number there.
    package let originSequence: UInt64
    /// How many evidence records about its object are kept with it here that came with the dossier.
    package let recordCount: Int
    /// What became of it here.
    package let outcome: AddOutcome
}
