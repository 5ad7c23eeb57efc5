/// What an append did.
package struct LogAppendOutcome: Hashable, Sendable {
    /// The log's checkpoint after it.
    package let checkpoint: SignedCheckpoint
    /// How many of the entries were in the log already.
    package let present: Int
    /// How many were added.
    package let added: Int
}
