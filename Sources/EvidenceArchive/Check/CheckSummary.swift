/// What a check looked at.
package struct CheckSummary: Sendable, Hashable {
    package var objects: UInt64 = 0
    package var objectsRead: UInt64 = 0
    package var bytesRead: UInt64 = 0
    package var items: UInt64 = 0
    package var events: UInt64 = 0
    package var damageCount: UInt64 = 0
    package var noteCount: UInt64 = 0

    /// The tiers that were looked at; none where only what is due was to be read, and nothing was.
    package var tiers: Set<CheckTier> = []
    /// Into how many samples the objects are parted, and which of them was read, from 0.
    package var rounds: UInt64 = 1
    package var round: UInt64 = 0

    package init() {}
}
