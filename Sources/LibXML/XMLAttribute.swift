/// An attribute with its normalized value (XML 1.0 §3.3.3); namespace declarations are none.
package struct XMLAttribute: Sendable, Hashable {
    package let name: XMLName
    package let value: String

    package init(name: XMLName, value: String) {
        self.name = name
        self.value = value
    }
}
