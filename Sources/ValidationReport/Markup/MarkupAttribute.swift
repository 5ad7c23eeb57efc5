/// An attribute of an element.
struct MarkupAttribute: Sendable, Hashable {
    let name: String
    /// Escaped where it is written.
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
