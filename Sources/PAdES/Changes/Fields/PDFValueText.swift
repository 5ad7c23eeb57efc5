/// Compares the text of a field's value with the text that it shows.
enum PDFValueText {
    /// Characters that are written one for the other.
    private static let alike: [Character: Character] = [
        "\u{ad}": "-", "\u{2010}": "-", "\u{2011}": "-", "\u{2212}": "-", "\u{2018}": "'", "\u{2019}": "'",
        "\u{60}": "'", "\u{201c}": "\"", "\u{201d}": "\"",
    ]
    /// Characters without a glyph.
    private static let silent: Set<Character> = ["\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{feff}", "\0"]

    /// What has a glyph of its own, written in one way.
    static func significant(_ text: some Sequence<Character>) -> [Character] {
        text.filter { !$0.isWhitespace && !silent.contains($0) }.map { alike[$0] ?? $0 }
    }

    /// How what is shown stands to one of the texts of a value.
    static func display(_ shown: PDFShownText, of texts: [String]) -> PDFValueDisplay {
        let found = texts.map { display(shown.characters, $0) }.min() ?? .different
        // Other glyphs make every text uncertain; text under a cover is there to be read by programs only.
        if shown.hasOwnGlyphs { return .unverified }
        guard found == .same else { return found }
        return shown.isObscured ? .different : shown.isPlain ? .same : .unverified
    }

    private static func display(_ shown: [Character], _ text: String) -> PDFValueDisplay {
        let expected = significant(text)
        if shown.isEmpty { return expected.isEmpty ? .same : .unverified }
        let known = shown.count { $0 != "\u{fffd}" }
        if shown.count == expected.count, zip(shown, expected).allSatisfy({ $0 == $1 || $0 == "\u{fffd}" }) {
            return known == shown.count ? .same : .unverified
        }
        if known < shown.count { return .unverified }
        let isPart =
            shown.count < expected.count && (expected.starts(with: shown) || expected.suffix(shown.count) == shown[...])
        return isPart ? .unverified : .different
    }

    /// Whether a script that formats values (§12.6.3, F) may have made what is shown out of a value: the same number, or
    /// a date of the same numbers.
    static func isFormatted(_ shown: [Character], from text: String) -> Bool {
        let value = significant(text)
        let (left, right) = (numbers(shown), numbers(value))
        // A number is shown as that number, or as none at all.
        if PDFShownNumber.value(of: text) != nil { return PDFShownNumber(shown)?.isValue(text) ?? false }
        guard !left.isEmpty, left.count <= right.count else { return false }
        // Years may lose their century, months may become words.
        var rest = right
        for number in left {
            guard let place = rest.firstIndex(where: { $0 == number || $0 % 100 == number || $0 == number % 100 })
            else {
                return false
            }
            rest.remove(at: place)
        }
        return shown.count <= 40
    }

    /// The numbers among the characters, leading zeros left out; those of more than 15 digits are none.
    private static func numbers(_ characters: [Character]) -> [Int] {
        characters.split { !$0.isASCII || !$0.isNumber }.compactMap { $0.count <= 15 ? Int(String($0)) : nil }
    }
}
