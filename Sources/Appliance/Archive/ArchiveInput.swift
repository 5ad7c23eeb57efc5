package import EvidenceArchive

/// One file that is to be added.
package struct ArchiveInput: Sendable, Hashable {
    /// Why nothing is read; boxed, since of millions of files hardly one has it.
    package indirect enum Refusal: Sendable, Hashable {
        case because(ArchiveError)
    }

    package let path: String
    /// Whether the user named it, or a manifest; the others were found in a folder.
    package let isNamed: Bool
    package let metadata: ItemMetadata
    /// The content that it signs, where that is said.
    package let content: String?
    /// Why it can only be told of; nil for a file.
    package let refusal: Refusal?

    package init(
        path: String,
        isNamed: Bool,
        metadata: ItemMetadata,
        content: String? = nil,
        refusal: Refusal? = nil
    ) {
        self.path = path
        self.isNamed = isNamed
        self.metadata = metadata
        self.content = content
        self.refusal = refusal
    }
}
