extension MarkupElement {
    /// An element of elements; nils are left out.
    static func xml(_ name: String, _ children: [MarkupElement?]) -> MarkupElement { xml(name, [], children) }

    /// An element of elements with attributes; nils are left out.
    static func xml(_ name: String, _ attributes: [MarkupAttribute], _ children: [MarkupElement?]) -> MarkupElement {
        MarkupElement(name, attributes, children.compactMap { $0 }.map { .element($0) })
    }

    /// An element of text.
    static func xml(_ name: String, text: String) -> MarkupElement { MarkupElement(name, [], [.text(text)]) }
}
