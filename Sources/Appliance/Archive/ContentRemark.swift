import EvidenceArchive

/// What is to be said of a signature's content when the signature is added to an archive.
enum ContentRemark: Sendable, Hashable {
    /// A detached signature without the content that it covers.
    case absent
    /// The signature carries its own content, and the file that was said or found to be signed is another.
    case other(String)

    /// Nil where there is nothing to be said.
    init?(_ description: ItemDescription, of input: ArchiveInput) {
        guard description.content == nil else { return nil }
        if let said = input.content {
            self = .other(said)
        } else if description.role == .signature {
            self = .absent
        } else {
            return nil
        }
    }
}
