/// Puts values into a catalogue's text.
enum MessageTemplate {
    /// Replaces each `{name}` by its value and each `[…]` by its inside, or by nothing where a value in it is missing.
    ///
    /// A value that is missing outside of brackets becomes an ellipsis, so that the reader sees that something is.
    static func fill(_ template: String, _ values: (String) -> String?) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            result += substitute(rest[..<open], values).text
            let inside = substitute(rest[rest.index(after: open)..<close], values)
            if inside.isComplete { result += inside.text }
            rest = rest[rest.index(after: close)...]
        }
        return result + substitute(rest, values).text
    }

    /// The names between braces, in order.
    static func placeholders(_ template: String) -> [String] {
        var names: [String] = []
        _ = substitute(template[...]) { name in
            names.append(name)
            return ""
        }
        return names
    }

    private static func substitute(
        _ template: Substring,
        _ values: (String) -> String?
    ) -> (text: String, isComplete: Bool) {
        var result = ""
        var isComplete = true
        var rest = template
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let value = values(String(rest[rest.index(after: open)..<close]))
            isComplete = isComplete && value != nil
            result += value ?? "…"
            rest = rest[rest.index(after: close)...]
        }
        return (result + rest, isComplete)
    }
}
