/// One source on its way through a session.
final class AddTask: @unchecked Sendable {  // `outcome` is written by one worker, and read once the group is complete
    typealias IsAsSaid = @Sendable (ArchiveItem) -> Bool
    typealias Describe = @Sendable (AddedContent) throws(ArchiveError) -> ItemDescription

    /// What is said about the source.
    enum Details: Sendable {
        case given(ItemDescription)
        /// To be said once the content was read.
        case described(Describe)
    }

    /// What the worker found.
    enum Outcome {
        case pending
        case read(ItemObject, ItemDescription, ImportRecord?)
        /// The file was imported before and is the same since.
        case resumed(ItemObject, sequence: UInt64)
        case failed(ArchiveError)
    }

    let index: Int
    let source: AddSource
    let details: Details
    /// SHA-256 of the source's absolute path, to remember the file by.
    let importPath: ObjectDigest?
    /// Whether an item that the file became before says what is said of it now; nil: whatever it says.
    let isAsSaid: IsAsSaid?
    /// The queue holds it until its last task is complete; the group holds its tasks.
    unowned let group: AddGroup
    var outcome = Outcome.pending

    init(
        index: Int,
        source: AddSource,
        details: Details,
        importPath: ObjectDigest?,
        isAsSaid: IsAsSaid? = nil,
        group: AddGroup
    ) {
        self.index = index
        self.source = source
        self.details = details
        self.importPath = importPath
        self.isAsSaid = isAsSaid
        self.group = group
    }
}
