/// The rule that decided about a change after a signature.
package enum PDFChangeRule: String, Hashable, Sendable, CaseIterable {
    // Allowed
    /// What every signature allows: validation data, document time-stamps, metadata, objects as they were.
    case always
    /// What the permission level allows, or what signatures without one allow.
    case permitted
    /// A visible signature on content of a document without a permission level, or a link or a mark on text: worth a look.
    case coversContent
    /// An annotation added after signatures that say nothing about annotations: worth a look.
    case annotationAdded
    /// A field was filled, and what it shows could not be compared with its value, or is part of it: worth a look.
    case valueUnverified
    // Not allowed
    /// No rule explains the change.
    case unexplained
    /// The permission level forbids it.
    case docMDP
    /// The field is locked.
    case fieldMDP
    /// An annotation that hides content or is taken off it, a field that is filled with something that hides content, or
    /// a new visible signature that hides content of a certified document.
    case contentHidden
    /// An annotation that was there was changed or taken away although no signature allows that.
    case annotationAltered
    /// A value that was not empty was replaced although no signature says that forms may be filled.
    case valueReplaced

    /// Whether a signature stays valid with the change.
    package var isAllowed: Bool {
        switch self {
        case .always, .permitted, .coversContent, .annotationAdded, .valueUnverified: true
        default: false
        }
    }
}
