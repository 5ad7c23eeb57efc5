/// Puts values into a catalogue's text.
enum MessageTemplate {
    /// Replaces each `{name}` by its value and each `[…]` by its inside, or by nothing where a value in it is missing.
    ///
    /// A value that is missing outside of brackets becomes an ellipsis, so that the reader sees that something is.
    static func fill(_ template: String, _ values: (String) -> String?) -> String {
        var result = ""
        var rest = template.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "[")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "]"))
        {
            substitute(rest[..<open], values, into: &result)
            var inside = ""
            if substitute(rest[rest.index(after: open)..<close], values, into: &inside) { result += inside }
            rest = rest[rest.index(after: close)...]
        }
        substitute(rest, values, into: &result)
        return result
    }

    /// The names between braces, in order.
    static func placeholders(_ template: String) -> [String] {
        var names: [String] = []
        var text = ""
        substitute(
            template.utf8[...],
            { name in
                names.append(name)
                return ""
            },
            into: &text
        )
        return names
    }

    /// Appends the text with its values; false where one is missing.
    ///
    /// By octets: brackets and braces are ASCII, and characters need not be told apart.
    @discardableResult
    private static func substitute(
        _ template: Substring.UTF8View,
        _ values: (String) -> String?,
        into result: inout String
    ) -> Bool {
        var isComplete = true
        var rest = template
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            result += Substring(rest[..<open])
            let value = values(String(Substring(rest[rest.index(after: open)..<close])))
            isComplete = isComplete && value != nil
            result += value ?? "…"
            rest = rest[rest.index(after: close)...]
        }
        result += Substring(rest)
        return isComplete
    }
}
