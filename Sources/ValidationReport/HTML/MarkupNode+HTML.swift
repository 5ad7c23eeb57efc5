extension MarkupNode {
    /// An HTML element with children.
    static func html(
        _ tag: HTMLTag,
        _ style: HTMLClass,
        id: String? = nil,
        _ children: [MarkupNode]
    ) -> MarkupNode {
        var attributes = [MarkupAttribute("class", style.rawValue)]
        if let id { attributes.append(MarkupAttribute("id", id)) }
        return .element(MarkupElement(tag.rawValue, attributes, children))
    }

    /// An HTML element with children.
    static func html(_ tag: HTMLTag, _ children: [MarkupNode]) -> MarkupNode {
        .element(MarkupElement(tag.rawValue, [], children))
    }

    /// An HTML element with text.
    static func html(_ tag: HTMLTag, _ style: HTMLClass, _ text: String) -> MarkupNode {
        html(tag, style, [.text(text)])
    }

    /// An HTML element with text.
    static func html(_ tag: HTMLTag, _ text: String) -> MarkupNode { html(tag, [.text(text)]) }

    /// A link to a part of the same document.
    static func link(to target: String, _ text: String) -> MarkupNode {
        .element(MarkupElement(HTMLTag.link.rawValue, [MarkupAttribute("href", "#\(target)")], [.text(text)]))
    }

    /// Hexadecimal digits, which may break anywhere.
    static func digest(_ text: String) -> MarkupNode { html(.code, .digest, text) }
}
