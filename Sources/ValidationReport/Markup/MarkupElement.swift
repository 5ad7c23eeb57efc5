/// An element of an HTML or XML document.
struct MarkupElement: Sendable, Hashable {
    /// The name with its prefix, such as `ds:DigestValue`; always one of our own, never from an input.
    let name: String
    /// In the order in which they are written.
    let attributes: [MarkupAttribute]
    let children: [MarkupNode]

    init(_ name: String, _ attributes: [MarkupAttribute] = [], _ children: [MarkupNode] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }
}
