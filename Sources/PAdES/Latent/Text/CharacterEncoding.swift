import PDFSyntax

/// The characters of the codes of a simple font (ISO 32000-2 annex D), as far as comparing needs them.
enum CharacterEncoding {
    /// WinAnsiEncoding from 0x80 to 0x9F; 0 where nothing is.
    private static let windows: [UInt32] = [
        0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
        0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e,
        0x178,
    ]
    /// PDFDocEncoding from 0x80 to 0x9F.
    private static let document: [UInt32] = [
        0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192, 0x2044, 0x2039, 0x203a, 0x2212, 0x2030, 0x201e, 0x201c,
        0x201d, 0x2018, 0x2019, 0x201a, 0x2122, 0xfb01, 0xfb02, 0x141, 0x152, 0x160, 0x178, 0x17d, 0x131, 0x142,
        0x153, 0x161, 0x17e, 0,
    ]
    /// The marks of glyph names like `ccedilla`, in the order of their letters' rows in Unicode.
    private static let accents: [(suffix: String, mark: Unicode.Scalar)] = [
        ("grave", "\u{300}"), ("acute", "\u{301}"), ("circumflex", "\u{302}"), ("tilde", "\u{303}"),
        ("dieresis", "\u{308}"), ("ring", "\u{30a}"), ("cedilla", "\u{327}"), ("caron", "\u{30c}"),
    ]
    private static let names: [String: Character] = [
        "space": " ", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
        "seven": "7", "eight": "8", "nine": "9", "period": ".", "comma": ",", "hyphen": "-", "minus": "-",
        "colon": ":", "semicolon": ";", "slash": "/", "parenleft": "(", "parenright": ")", "dollar": "$",
        "percent": "%", "at": "@", "ampersand": "&", "underscore": "_", "equal": "=", "plus": "+", "question": "?",
        "exclam": "!", "quotesingle": "'", "quotedbl": "\"", "ordfeminine": "ª", "ordmasculine": "º", "section": "§",
        "numbersign": "#", "asterisk": "*", "bracketleft": "[", "bracketright": "]", "bullet": "•", "Euro": "€",
        "degree": "°", "endash": "–", "emdash": "—", "quoteleft": "‘", "quoteright": "’",
    ]

    /// The character of a code in WinAnsiEncoding; below 0x80 the others agree but for quotation marks.
    static func windows(_ code: UInt8) -> Character? {
        switch code {
        case 32..<127: Character(Unicode.Scalar(code))
        case 0x80...0x9f: scalar(windows[Int(code) - 0x80])
        case 0xa0...0xff: Character(Unicode.Scalar(code))
        default: nil
        }
    }

    /// The text of a string object: PDFDocEncoding, UTF-16BE or UTF-8 with their marks (§7.9.2.2).
    static func text(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xfe, 0xff]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        return String(
            bytes.map { byte in
                (0x80...0x9f).contains(byte)
                    ? scalar(document[Int(byte) - 0x80]) ?? "\u{fffd}"
                    : Character(Unicode.Scalar(byte))
            }
        )
    }

    /// The character of a glyph's name, those of Latin alphabets only; nil for others.
    static func glyph(_ name: String) -> Character? {
        if name.utf8.count == 1 { return name.first }
        if let known = names[name] { return known }
        if name.hasPrefix("uni"), name.utf8.count == 7, let value = UInt32(name.dropFirst(3), radix: 16) {
            return scalar(value)
        }
        guard let first = name.unicodeScalars.first else { return nil }
        let suffix = name.dropFirst()
        guard let accent = accents.first(where: { $0.suffix == suffix }) else { return nil }
        // Canonically equivalent characters are equal.
        return Character(String(String.UnicodeScalarView([first, accent.mark])))
    }

    private static func scalar(_ value: UInt32) -> Character? {
        value == 0 ? nil : Unicode.Scalar(value).map { Character($0) }
    }
}
