/// An element of a document that was read; holds on to the whole document.
package struct XMLElement: Sendable {
    package let document: XMLDocument
    /// Its place among the document's elements, in document order.
    let index: Int

    private var record: ElementRecord { document.elements[index] }

    /// The expanded name.
    package var name: XMLName { record.name }
    /// In document order.
    package var attributes: [XMLAttribute] { record.attributes }
    /// The line at which its start tag ends, from 1.
    package var line: Int { record.line }
    /// Nil for the root.
    package var parent: XMLElement? { record.parent.map { XMLElement(document: document, index: $0) } }

    /// Everything inside of it, in document order.
    package var nodes: [XMLNode] {
        record.children.map { child in
            switch child {
            case .element(let index): .element(XMLElement(document: document, index: index))
            case .text(let text): .text(text)
            case .comment(let text): .comment(text)
            case .processingInstruction(let target, let data): .processingInstruction(target: target, data: data)
            }
        }
    }

    /// The elements inside of it, in document order.
    package var children: [XMLElement] {
        record.children.compactMap { child in
            guard case .element(let index) = child else { return nil }
            return XMLElement(document: document, index: index)
        }
    }

    /// The text that stands directly inside of it, without that of the elements inside.
    package var text: String {
        var text = ""
        for child in record.children {
            if case .text(let part) = child { text += part }
        }
        return text
    }

    /// The value of an attribute.
    package func attribute(_ name: XMLName) -> String? { record.attributes.first { $0.name == name }?.value }

    /// The canonical form of the element and all that is inside of it.
    ///
    /// `excluded` and what is inside of it is left out, as the enveloped-signature transform says (XML Signature §6.6.4).
    /// Throws `LibXMLError` of code `notCanonicalizable`, `tooLarge` or `unavailable`.
    package func canonicalForm(
        _ method: CanonicalizationMethod,
        inclusivePrefixes: [String] = [],
        excluding excluded: XMLElement? = nil
    ) throws(LibXMLError) -> [UInt8] {
        try document.canonicalForm(apex: self, excluded: excluded.map { [$0] } ?? [], method, inclusivePrefixes)
    }

    /// The canonical form of the element without several others; each node is compared with all of them.
    ///
    /// With them goes, where asked for, the white space directly before each, by which it may have been indented.
    /// Throws `LibXMLError` of code `notCanonicalizable`, `tooLarge` or `unavailable`.
    package func canonicalForm(
        _ method: CanonicalizationMethod,
        excluding excluded: [XMLElement],
        withSpaceBefore: Bool = false
    ) throws(LibXMLError) -> [UInt8] {
        try document.canonicalForm(apex: self, excluded: excluded, withSpaceBefore: withSpaceBefore, method, [])
    }
}
