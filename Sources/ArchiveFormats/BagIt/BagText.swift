/// Lines of tag files (RFC 8493 §2.2.2, §2.1.3): ended by LF, CR or CRLF.
enum BagText {
    /// The lines without their ends; an end of the last one is optional.
    static func lines(_ text: String) -> [Substring] {
        // By bytes: Swift sees CRLF as one character.
        var lines: [Substring] = []
        var rest = Substring(text).utf8
        while !rest.isEmpty {
            let end = rest.firstIndex { $0 == 0x0a || $0 == 0x0d } ?? rest.endIndex
            lines.append(Substring(rest[..<end]))
            rest = rest[end...]
            if rest.first == 0x0d {
                rest.removeFirst()
                if rest.first == 0x0a { rest.removeFirst() }
            } else if rest.first == 0x0a {
                rest.removeFirst()
            }
        }
        return lines
    }
}
