/// Takes tokens off a content stream; what is malformed is passed over, as viewers do.
struct ContentLexer {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; nil at the end.
    mutating func next() -> ContentToken? {
        skipBlanks()
        guard let byte = peek() else { return nil }
        switch byte {
        case UInt8(ascii: "/"):
            position += 1
            return .name(String(decoding: name(), as: UTF8.self))
        case UInt8(ascii: "("): return .string(literalString())
        case UInt8(ascii: "<") where peek(1) == byte: return take(2, .dictionaryStart)
        case UInt8(ascii: ">") where peek(1) == byte: return take(2, .dictionaryEnd)
        case UInt8(ascii: "<"): return .string(hexadecimalString())
        case UInt8(ascii: "["): return take(1, .arrayStart)
        case UInt8(ascii: "]"): return take(1, .arrayEnd)
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 48...57: return .number(number())
        case let other where Self.isRegular(other): return .word(word())
        default:
            position += 1
            return next(after: byte)
        }
    }

    /// The next word, whatever stands before it; nil at the end.
    mutating func nextWord() -> UInt64? {
        while let token = next() {
            if case .word(let word) = token { return word }
        }
        return nil
    }

    /// Passes over the data of an inline image, up to behind its `EI` (§8.9.7).
    mutating func skipInlineImage() {
        position += 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "E"), peek(1) == UInt8(ascii: "I"),
                peek(2).map(Self.isWhiteSpace) ?? true, Self.isWhiteSpace(bytes[position - 1]), isTextAhead(2)
            {
                position += 2
                return
            }
            position += 1
        }
    }

    private mutating func next(after byte: UInt8) -> ContentToken? {
        // A delimiter that opens nothing; a run of them is passed over in one go.
        while peek() == byte { position += 1 }
        return .word(0)
    }

    /// Whether the next bytes are those of operators and operands, not of image data.
    private func isTextAhead(_ ahead: Int) -> Bool {
        for offset in ahead..<(ahead + 12) {
            guard let byte = peek(offset) else { return true }
            if !Self.isWhiteSpace(byte), byte < 32 || byte > 126 { return false }
        }
        return true
    }

    private mutating func take(_ count: Int, _ token: ContentToken) -> ContentToken {
        position += count
        return token
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    private mutating func skipBlanks() {
        while let byte = peek() {
            if Self.isWhiteSpace(byte) {
                position += 1
            } else if byte == UInt8(ascii: "%") {
                while let byte = peek(), byte != 10, byte != 13 { position += 1 }
            } else {
                return
            }
        }
    }

    private mutating func word() -> UInt64 {
        var word: UInt64 = 0
        while let byte = peek(), Self.isRegular(byte) {
            word = word << 8 | UInt64(byte)
            position += 1
        }
        return word
    }

    /// Takes a number with any number of signs and points, as viewers do.
    private mutating func number() -> Double {
        var isNegative = false
        var hasPoint = false
        var value = 0.0
        var scale = 1.0
        while let byte = peek() {
            switch byte {
            case 48...57:
                value = value * 10 + Double(byte - 48)
                if hasPoint { scale *= 10 }
            case UInt8(ascii: "."): hasPoint = true
            case UInt8(ascii: "-"): isNegative = isNegative || value == 0
            case UInt8(ascii: "+"): break
            default:
                if Self.isRegular(byte) { skipRegular() }
                return Self.finite(value / scale, isNegative)
            }
            position += 1
        }
        return Self.finite(value / scale, isNegative)
    }

    private static func finite(_ value: Double, _ isNegative: Bool) -> Double {
        guard value.isFinite else { return 0 }
        return isNegative ? -value : value
    }

    private mutating func skipRegular() {
        while let byte = peek(), Self.isRegular(byte) { position += 1 }
    }

    private mutating func name() -> [UInt8] {
        var text: [UInt8] = []
        while let byte = peek(), Self.isRegular(byte) {
            position += 1
            if byte == UInt8(ascii: "#"), let high = peek().flatMap(Self.digit), let low = peek(1).flatMap(Self.digit) {
                text.append(high << 4 | low)
                position += 2
            } else {
                text.append(byte)
            }
        }
        return text
    }

    private mutating func hexadecimalString() -> [UInt8] {
        position += 1
        var text: [UInt8] = []
        var high: UInt8?
        while let byte = peek() {
            position += 1
            if byte == UInt8(ascii: ">") { break }
            guard let value = Self.digit(byte) else { continue }
            if let first = high {
                text.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        if let high { text.append(high << 4) }
        return text
    }

    private mutating func literalString() -> [UInt8] {
        position += 1
        var text: [UInt8] = []
        var open = 1
        while let byte = peek() {
            position += 1
            switch byte {
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 { return text }
            case UInt8(ascii: "\\"):
                escape(into: &text)
                continue
            default: break
            }
            text.append(byte)
        }
        return text
    }

    /// Table 3 of §7.3.4.2.
    private mutating func escape(into text: inout [UInt8]) {
        guard let byte = peek() else { return }
        position += 1
        switch byte {
        case 48...55:
            var value = byte - 48
            var length = 1
            while length < 3, let digit = peek(), (48...55).contains(digit) {
                value = value << 3 | (digit - 48)
                position += 1
                length += 1
            }
            text.append(value)
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case 13: if peek() == 10 { position += 1 }
        case 10: break
        default: text.append(byte)
        }
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: true
        default: false
        }
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: false
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        default: true
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
