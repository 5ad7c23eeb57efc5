/// What became of one source; those that were added or are present are durable with all that belongs to them.
package struct AddOutcome: Sendable, Hashable {
    package enum Status: Sendable, Hashable {
        case added
        /// The archive has this content with this metadata already: nothing was changed.
        case present
        /// The source cannot be added; the others are.
        case failed(ArchiveError)
    }

    /// The place of the source among all of the session's, from 0.
    package let index: Int
    package let status: Status
    /// Nil where the source failed before it was read.
    package let object: ItemObject?
    /// The item's number: of the new one, or of the one that is there.
    package let sequence: UInt64?
    /// SHA-256 of the item line, as the audit log has it; nil where it failed or was not read again.
    package let commitment: ObjectDigest?
}
