/// Lines of tag files (RFC 8493 §2.2.2, §2.1.3): ended by LF, CR or CRLF.
enum BagText {
    /// The lines without their ends; an end of the last one is optional.
    static func lines(_ text: String) -> [Substring] {
        // By scalars: Swift sees CRLF as one character.
        var lines: [Substring] = []
        var scalars = Substring(text).unicodeScalars
        while !scalars.isEmpty {
            let line = scalars.prefix { $0 != "\n" && $0 != "\r" }
            lines.append(Substring(line))
            scalars = scalars[line.endIndex...]
            if scalars.first == "\r" {
                scalars.removeFirst()
                if scalars.first == "\n" { scalars.removeFirst() }
            } else if scalars.first == "\n" {
                scalars.removeFirst()
            }
        }
        return lines
    }
}
