/// The expanded name of an element or attribute (Namespaces in XML 1.0 §2.1).
package struct XMLName: Sendable, Hashable, CustomStringConvertible {
    /// The namespace name; nil for a name that is in none.
    package let namespace: String?
    package let localName: String

    package init(_ localName: String, in namespace: String? = nil) {
        self.localName = localName
        self.namespace = namespace
    }

    /// The local name, for messages.
    package var description: String { localName }
}
