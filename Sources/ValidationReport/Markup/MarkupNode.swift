/// A node of an HTML or XML document on its way out: text is escaped where it is written, never before.
enum MarkupNode: Sendable, Hashable {
    case text(String)
    case element(MarkupElement)
}
