import PDFSyntax

/// Takes tokens off a content stream; what is no token is skipped, as viewers do.
struct PDFContentLexer {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; nil at the end.
    mutating func next() -> PDFContentToken? {
        skipWhiteSpace()
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "/"): return .name(name())
        case UInt8(ascii: "("): return .string(literal())
        case UInt8(ascii: "<"):
            position += 1
            if position < bytes.count, bytes[position] == byte {
                position += 1
                return .bracket
            }
            return .string(hexadecimal())
        case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: ")"):
            position += 1
            return .bracket
        default: break
        }
        let start = position
        while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
        let word = bytes[start..<position]
        if byte < 58, byte != UInt8(ascii: "'"), byte != UInt8(ascii: "\""), let number = Self.number(word) {
            return .number(number)
        }
        return .operation(String(decoding: word.prefix(16), as: UTF8.self))
    }

    /// Goes behind the data of an inline image, whose ID was just taken (§8.9.7).
    mutating func skipImageData() {
        while position + 2 < bytes.count {
            let isEnd =
                Self.isWhiteSpace(bytes[position]) && bytes[position + 1] == UInt8(ascii: "E")
                && bytes[position + 2] == UInt8(ascii: "I")
                && (position + 3 == bytes.count || !Self.isRegular(bytes[position + 3]))
            position += isEnd ? 3 : 1
            if isEnd { return }
        }
        position = bytes.count
    }

    private mutating func skipWhiteSpace() {
        while position < bytes.count {
            if Self.isWhiteSpace(bytes[position]) {
                position += 1
            } else if bytes[position] == UInt8(ascii: "%") {
                while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
            } else {
                return
            }
        }
    }

    private mutating func name() -> PDFName {
        position += 1
        var text: [UInt8] = []
        while position < bytes.count, Self.isRegular(bytes[position]) {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "#"), position + 1 < bytes.count, let high = Self.digit(bytes[position]),
                let low = Self.digit(bytes[position + 1])
            {
                text.append(high << 4 | low)
                position += 2
            } else {
                text.append(byte)
            }
        }
        return PDFName(bytes: text)
    }

    /// A literal string; escapes of one character and of octal digits are undone.
    private mutating func literal() -> [UInt8] {
        position += 1
        var text: [UInt8] = []
        var open = 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 { return text }
            case UInt8(ascii: "\\"):
                if let escaped = escape() { text.append(escaped) }
                continue
            default: break
            }
            text.append(byte)
        }
        return text
    }

    private mutating func escape() -> UInt8? {
        guard position < bytes.count else { return nil }
        if (48...55).contains(bytes[position]) {
            var value: UInt8 = 0
            var length = 0
            while length < 3, position < bytes.count, (48...55).contains(bytes[position]) {
                value = value << 3 | (bytes[position] - 48)
                position += 1
                length += 1
            }
            return value
        }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "f"): return 12
        case 13:
            if position < bytes.count, bytes[position] == 10 { position += 1 }
            return nil
        case 10: return nil
        default: return byte
        }
    }

    private mutating func hexadecimal() -> [UInt8] {
        var text: [UInt8] = []
        var high: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
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

    private static func number(_ word: ArraySlice<UInt8>) -> Double? {
        var value = 0.0
        var scale = 0.0
        var isNegative = false
        for (place, byte) in word.enumerated() {
            switch byte {
            case 48...57:
                value = value * 10 + Double(byte - 48)
                scale *= 10
            case UInt8(ascii: "."): scale = scale == 0 ? 1 : scale
            case UInt8(ascii: "-") where place == 0: isNegative = true
            case UInt8(ascii: "+") where place == 0: break
            default: return nil
            }
        }
        guard value.isFinite, scale.isFinite else { return 0 }
        return (isNegative ? -value : value) / max(scale, 1)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32, 37, 40, 41, 47, 60, 62, 91, 93, 123, 125: false
        default: true
        }
    }
}
