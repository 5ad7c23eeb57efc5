/// A cursor over text made of fields of fixed width, filled with zeros or blanks.
struct FixedWidthText {
    private var rest: [Character]

    init(_ text: String) { rest = Array(text) }

    /// The next `width` characters, or what is left; nil where they are fill only.
    mutating func next(_ width: Int) -> String? {
        let field = rest.prefix(width)
        rest.removeFirst(field.count)
        return Self.significant(String(field))
    }

    /// What is left, split into a name and the two letters of a state that end it (`SSPSP`, `Brasília        DF`).
    mutating func nameAndState() -> (name: String?, state: String?) {
        guard let text = next(rest.count) else { return (nil, nil) }
        let state = text.suffix(2)
        guard text.count >= 2, state.allSatisfy({ $0.isASCII && $0.isUppercase }) else { return (text, nil) }
        return (Self.significant(String(text.dropLast(2))), String(state))
    }

    /// The text without blanks around it; nil where nothing but zeros and blanks is there.
    static func significant(_ text: String) -> String? {
        let isFill: (Character) -> Bool = { $0.isWhitespace || $0 == "\0" }
        var trimmed = text.drop(while: isFill)
        while let last = trimmed.last, isFill(last) { trimmed.removeLast() }
        return trimmed.allSatisfy { $0 == "0" || isFill($0) } ? nil : String(trimmed)
    }
}
