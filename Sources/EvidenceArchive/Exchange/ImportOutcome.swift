/// What became of one item of a dossier; it is durable.
package struct ImportOutcome: Sendable, Hashable {
    /// The item's file in the dossier.
    package let path: String
    /// SHA-256 of the item's line in the archive that it comes from.
    package let origin: ObjectDigest
    /// The item's number there.
    package let originSequence: UInt64
    /// What became of it here.
    package let outcome: AddOutcome
}
