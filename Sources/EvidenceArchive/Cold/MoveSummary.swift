/// What a move came to.
package struct MoveSummary: Sendable, Hashable {
    /// Packs sealed, or removed on the way back.
    package var packs: UInt64 = 0
    package var objects: UInt64 = 0
    /// Of the objects.
    package var bytes: UInt64 = 0
    /// Objects that stay where they are, because they are damaged.
    package var failed: UInt64 = 0
    /// Bytes of files that left the hot tier.
    package var hotBytesReclaimed: UInt64 = 0
    /// Folders of the hot tier that were empty then.
    package var hotFoldersReclaimed: UInt64 = 0
    /// Bytes of pack files that left the cold tier.
    package var coldBytesReclaimed: UInt64 = 0
    /// Bytes written to the target tier.
    package var bytesWritten: UInt64 = 0
    /// Bytes of the catalogue's file that became free for its next transactions; the file does not shrink.
    package var catalogueBytesReclaimed: UInt64 = 0

    package init() {}
}
