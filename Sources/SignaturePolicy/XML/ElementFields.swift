import LibXML

/// The elements inside of an element, each to be asked for by name: what nobody asked for is an error that names it.
///
/// The order is not looked at: ITI's lists do not keep that of their own schema.
struct ElementFields {
    let element: XMLElement
    private var rest: [XMLElement]

    /// - Throws: `SignaturePolicyError` where the element has text of its own, or an attribute.
    init(_ element: XMLElement) throws(SignaturePolicyError) {
        try ElementText.check(element, attributes: [])
        guard element.text.allSatisfy(\.isWhitespace) else {
            throw SignaturePolicyError(.invalidElement(element.name.localName), at: element.line)
        }
        self.element = element
        rest = element.children
    }

    /// The one element of this name.
    mutating func next(_ name: XMLName) throws(SignaturePolicyError) -> XMLElement {
        guard let found = try optional(name) else {
            throw SignaturePolicyError(.missingElement(name.localName), at: element.line)
        }
        return found
    }

    /// The one element of this name, or nil; a second one is left over.
    mutating func optional(_ name: XMLName) throws(SignaturePolicyError) -> XMLElement? {
        guard let place = rest.firstIndex(where: { $0.name == name }) else { return nil }
        return rest.remove(at: place)
    }

    /// All elements of this name, in order.
    mutating func all(_ name: XMLName, limit: Int) throws(SignaturePolicyError) -> [XMLElement] {
        let found = rest.filter { $0.name == name }
        guard found.count <= limit else { throw SignaturePolicyError(.tooLarge, at: element.line) }
        rest.removeAll { $0.name == name }
        return found
    }

    /// Nothing may be left over.
    func end() throws(SignaturePolicyError) {
        guard let unknown = rest.first else { return }
        throw SignaturePolicyError(.unknownElement(unknown.name.localName), at: unknown.line)
    }
}
