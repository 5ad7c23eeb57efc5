import Synchronization

/// A file whose content is complete, and which has no name yet that anybody looks for.
///
/// A class, so that a group of them can be kept in a list; one that is never published is removed with the last reference.
package final class StagedFile: Sendable {
    /// In bytes.
    package let size: Int
    /// Its name in the staging directory.
    package let name: String
    private let staging: Directory
    private let isPublished = Atomic<Bool>(false)

    init(name: String, in staging: Directory, size: Int) {
        self.name = name
        self.staging = staging
        self.size = size
    }

    deinit {
        if !isPublished.load(ordering: .acquiring) { _ = try? staging.removeFile(name) }
    }

    /// Opens the content for reading, to verify it before it is published.
    package func open() throws(DurableFileError) -> OpenFile { try staging.openFile(name) }

    /// Gives the file its name, all at once.
    ///
    /// Where `synchronizing`, the name is on the disk when this returns; without, the directory or its file system has to be
    /// synced before anybody is told. Throws `exists` where the name is taken and not to be replaced: the file then stays
    /// staged.
    package func publish(
        as name: String,
        in directory: Directory,
        replacing: Bool = false,
        synchronizing: Bool = true
    ) throws(DurableFileError) {
        try staging.rename(self.name, to: directory, as: name, replacing: replacing)
        isPublished.store(true, ordering: .releasing)
        if synchronizing { try directory.sync() }
    }
}
