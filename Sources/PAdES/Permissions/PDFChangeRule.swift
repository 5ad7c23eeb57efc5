/// The rule that decided about a change after a signature.
package enum PDFChangeRule: String, Hashable, Sendable, CaseIterable {
    /// What every signature allows: validation data, document time-stamps, metadata, objects as they were.
    case always
    /// What the permission level allows, or what signatures without one allow.
    case permitted
    /// A permitted annotation or visible signature that lies on content: allowed, and worth a look.
    case coversContent
    /// An annotation after a signature that says nothing about annotations.
    case annotation
    /// No rule explains the change: not allowed.
    case unexplained
    /// The permission level forbids it: not allowed.
    case docMDP
    /// The field is locked: not allowed.
    case fieldMDP
    /// Something that covers content of a certified document: not allowed.
    case certifiedContentCovered
    /// A value that was not empty was replaced although no signature says that forms may be filled: not allowed.
    case valueReplaced
}
