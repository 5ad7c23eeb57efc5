/// The characters of a font's codes, out of a ToUnicode stream (ISO 32000-2 §9.10.3).
struct CharacterMap {
    private enum Section {
        case none
        case characters
        case ranges
    }

    /// More entries than this serve no text.
    private static let limit = 70_000

    private var characters: [UInt32: Character] = [:]
    /// Entries that were made, those that were made again included.
    private var made = 0

    /// Reads `bfchar` and `bfrange` sections, and nothing else.
    init(_ data: [UInt8]) {
        var lexer = ContentLexer(data)
        var section = Section.none
        var strings: [[UInt8]] = []
        var array: [[UInt8]]?
        while let token = lexer.next(), made < Self.limit {
            switch token {
            case .string(let bytes):
                if array == nil { strings.append(bytes) } else { array?.append(bytes) }
                take(section, &strings)
            case .arrayStart: array = []
            case .arrayEnd:
                if section == .ranges, strings.count == 2 { range(strings[0], array ?? []) }
                array = nil
                strings.removeAll()
            case .word(let word):
                section = Self.section(word)
                strings.removeAll()
                array = nil
            default: break
            }
        }
    }

    subscript(code: UInt32) -> Character? { characters[code] }

    private static func section(_ word: UInt64) -> Section {
        switch word {
        case ContentWord.beginCharacters: .characters
        case ContentWord.beginRanges: .ranges
        default: .none
        }
    }

    /// Takes an entry once all its strings are there.
    private mutating func take(_ section: Section, _ strings: inout [[UInt8]]) {
        switch section {
        case .none: strings.removeAll()
        case .characters where strings.count == 2:
            add(Self.code(strings[0]), strings[1])
            strings.removeAll()
        case .ranges where strings.count == 3:
            range(Self.code(strings[0]), Self.code(strings[1]), Self.scalar(strings[2]))
            strings.removeAll()
        default: break
        }
    }

    private mutating func range(_ low: UInt32?, _ high: UInt32?, _ first: UInt32?) {
        guard let low, let high, let first, low <= high else { return }
        for offset in 0...min(high - low, 0xffff) {
            made += 1
            guard made < Self.limit else { return }
            if let scalar = Unicode.Scalar(first &+ offset) { characters[low + offset] = Character(scalar) }
        }
    }

    private mutating func range(_ low: [UInt8], _ texts: [[UInt8]]) {
        guard let first = Self.code(low) else { return }
        for (offset, text) in texts.enumerated() { add(first &+ UInt32(truncatingIfNeeded: offset), text) }
    }

    private mutating func add(_ code: UInt32?, _ text: [UInt8]) {
        made += 1
        guard let code, made < Self.limit, let scalar = Self.scalar(text).flatMap(Unicode.Scalar.init)
        else { return }
        characters[code] = Character(scalar)
    }

    private static func code(_ bytes: [UInt8]) -> UInt32? {
        guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
        return bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The first character of a text in UTF-16BE.
    private static func scalar(_ bytes: [UInt8]) -> UInt32? {
        guard bytes.count >= 2 else { return bytes.first.map(UInt32.init) }
        let unit = UInt32(bytes[0]) << 8 | UInt32(bytes[1])
        guard (0xd800..<0xdc00).contains(unit), bytes.count >= 4 else { return unit }
        let low = UInt32(bytes[2]) << 8 | UInt32(bytes[3])
        return 0x10000 + (unit - 0xd800) << 10 + (low & 0x3ff)
    }
}
