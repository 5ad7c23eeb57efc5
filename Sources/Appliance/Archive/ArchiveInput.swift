/// One file that is to be added.
package struct ArchiveInput: Sendable, Hashable {
    package let path: String
    /// Whether the user named it, or a manifest; the others were found in a folder.
    package let isNamed: Bool
    package let metadata: ItemMetadata
    /// The content that it signs, where that is said.
    package let content: String?

    package init(path: String, isNamed: Bool, metadata: ItemMetadata, content: String? = nil) {
        self.path = path
        self.isNamed = isNamed
        self.metadata = metadata
        self.content = content
    }
}
