/// Lays a text report out: labels in a column, values beside them, wrapped to 100 columns.
struct TextLayout {
    /// Columns of a line.
    static let width = 100
    private static let labelWidth = 26

    let language: ReportLanguage
    private(set) var text = ""
    /// Columns by which every line is moved to the right; a nested part adds to it.
    var indent = 0

    init(_ language: ReportLanguage) { self.language = language }

    /// An empty line; one alone where several meet.
    mutating func blank() {
        if !text.hasSuffix("\n\n"), !text.isEmpty { text += "\n" }
    }

    /// A line of a character over the whole width.
    mutating func rule(_ character: Character) {
        text += String(repeating: " ", count: indent) + String(repeating: character, count: Self.width - indent) + "\n"
    }

    /// A paragraph, wrapped.
    mutating func paragraph(_ words: String, indent extra: Int = 0, hanging: Int = 0) {
        write(first: indent + extra, rest: indent + extra + hanging, words, lead: "")
    }

    /// A label with its value; nothing where there is no value.
    mutating func field(_ label: ReportLabel, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        field(label.text[language], value)
    }

    /// A label in plain text with its value.
    mutating func field(_ label: String, _ value: String) {
        guard !value.isEmpty else { return }
        let padding = max(1, Self.labelWidth - label.count)
        let lead = String(repeating: " ", count: indent) + label + String(repeating: " ", count: padding)
        write(first: 0, rest: indent + Self.labelWidth, value, lead: lead)
    }

    /// The heading of a part.
    mutating func heading(_ label: ReportLabel) { heading(label.text[language]) }

    /// The heading of a part, in plain text.
    mutating func heading(_ text: String) {
        blank()
        paragraph(text)
    }

    private mutating func write(first: Int, rest: Int, _ words: String, lead: String) {
        var line = lead.isEmpty ? String(repeating: " ", count: first) : lead
        var isFresh = true
        for word in SafeText.make(words).split(separator: " ") {
            var word = String(word)
            let gap = isFresh ? "" : " "
            if line.count + gap.count + word.count <= Self.width {
                line += gap + word
                isFresh = false
                continue
            }
            if !isFresh {
                text += line + "\n"
                line = String(repeating: " ", count: rest)
            }
            // A word longer than a line, such as a digest or a made-up name, is cut.
            while line.count + word.count > Self.width {
                let space = max(1, Self.width - line.count)
                text += line + String(word.prefix(space)) + "\n"
                word = String(word.dropFirst(space))
                line = String(repeating: " ", count: rest)
            }
            line += word
            isFresh = false
        }
        while line.hasSuffix(" ") { line.removeLast() }
        text += line + "\n"
    }
}
