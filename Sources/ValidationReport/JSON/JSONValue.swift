/// A JSON value on its way out.
///
/// Written here and not by Foundation: the bytes of a report must not depend on a library's version, and null members
/// are part of the schema.
enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A decimal number by its hundredths.
    case hundredths(Int)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// The text, or null.
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }

    /// The truth value, or null.
    init(_ value: Bool?) { self = value.map { .bool($0) } ?? .null }

    /// The number, or null.
    init(_ value: Int?) { self = value.map { .integer($0) } ?? .null }

    /// The strings as an array.
    init(_ texts: [String]) { self = .array(texts.map { .string($0) }) }
}
