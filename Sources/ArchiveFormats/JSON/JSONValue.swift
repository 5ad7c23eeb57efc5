/// A JSON value (RFC 8259) as the formats here need it; numbers are kept as they are written.
package indirect enum JSONValue: Hashable, Sendable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    case number(String)
    case boolean(Bool)
    case null

    /// A name with its value, in the text's order.
    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The value of a name; nil for anything but an object that has it.
    package subscript(_ name: String) -> JSONValue? { members?.first { $0.name == name }?.value }

    /// The members of an object; nil for anything else.
    package var members: [Member]? { if case .object(let members) = self { members } else { nil } }

    /// The values of an array; nil for anything else.
    package var values: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

    /// The text of a string; nil for anything else.
    package var text: String? { if case .string(let text) = self { text } else { nil } }
}
