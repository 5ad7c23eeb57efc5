import ASN1

/// Reads one JSON text (RFC 8259), strictly and with bounds: names stand once, nothing follows it.
package struct JSONReader {
    /// How deep arrays and objects may be nested.
    package static let maximumDepth = 32

    private let bytes: [UInt8]
    private var position = 0

    /// Throws `invalidJSON` with the place, `tooLarge` for a text longer than `limit`.
    package static func read(_ bytes: [UInt8], limit: Int = 1 << 26) throws(ArchiveFormatError) -> JSONValue {
        guard bytes.count <= limit else { throw ArchiveFormatError(.tooLarge, "JSON") }
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipWhitespace()
        guard reader.position == bytes.count else { throw reader.failure("bytes behind its end") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func failure(_ reason: String) -> ArchiveFormatError {
        ArchiveFormatError(.invalidJSON, "\(reason), at byte \(position)")
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipWhitespace() {
        while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { position += 1 }
    }

    /// Whether the next byte is this one, which is taken then.
    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(ArchiveFormatError) -> JSONValue {
        guard depth < Self.maximumDepth else { throw failure("nested too deep") }
        skipWhitespace()
        switch next {
        case 0x7b: return try object(depth: depth)
        case 0x5b: return try array(depth: depth)
        case 0x22: return .string(try string())
        case 0x74: return try word("true", .boolean(true))
        case 0x66: return try word("false", .boolean(false))
        case 0x6e: return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ text: String, _ value: JSONValue) throws(ArchiveFormatError) -> JSONValue {
        guard bytes[position...].starts(with: text.utf8) else { throw failure("no value") }
        position += text.utf8.count
        return value
    }

    private mutating func object(depth: Int) throws(ArchiveFormatError) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        skipWhitespace()
        if take(0x7d) { return .object([]) }
        repeat {
            skipWhitespace()
            guard next == 0x22 else { throw failure("no name") }
            let name = try string()
            guard names.insert(name).inserted else { throw failure("a name stands twice") }
            skipWhitespace()
            guard take(0x3a) else { throw failure("no colon") }
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            skipWhitespace()
        } while take(0x2c)
        guard take(0x7d) else { throw failure("no end of the object") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(ArchiveFormatError) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        skipWhitespace()
        if take(0x5d) { return .array([]) }
        repeat {
            values.append(try value(depth: depth + 1))
            skipWhitespace()
        } while take(0x2c)
        guard take(0x5d) else { throw failure("no end of the array") }
        return .array(values)
    }

    private mutating func number() throws(ArchiveFormatError) -> JSONValue {
        let start = position
        _ = take(0x2d)
        if !take(0x30) { guard digits() else { throw failure("no value") } }
        if take(0x2e) { guard digits() else { throw failure("a number") } }
        if take(0x65) || take(0x45) {
            if !take(0x2b) { _ = take(0x2d) }
            guard digits() else { throw failure("a number") }
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() -> Bool {
        let start = position
        while let byte = next, byte >= 0x30, byte <= 0x39 { position += 1 }
        return position > start
    }

    private mutating func string() throws(ArchiveFormatError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case 0x22:
                guard let string = String(validating: text, as: UTF8.self) else { throw failure("not UTF-8") }
                return string
            case 0x5c: text += try escape()
            case 0..<0x20: throw failure("a control character in a string")
            default: text.append(byte)
            }
        }
        throw failure("no end of the string")
    }

    private static let escapes: [UInt8: UInt8] = [
        0x22: 0x22, 0x5c: 0x5c, 0x2f: 0x2f, 0x62: 0x08, 0x66: 0x0c, 0x6e: 0x0a, 0x72: 0x0d, 0x74: 0x09,
    ]

    private mutating func escape() throws(ArchiveFormatError) -> [UInt8] {
        guard let byte = next else { throw failure("no end of the string") }
        position += 1
        if let plain = Self.escapes[byte] { return [plain] }
        guard byte == 0x75 else { throw failure("an escape") }
        var code = UInt32(try codeUnit())
        if code >= 0xd800, code < 0xdc00 {
            guard take(0x5c), take(0x75) else { throw failure("half a surrogate pair") }
            let low = UInt32(try codeUnit())
            guard low >= 0xdc00, low < 0xe000 else { throw failure("half a surrogate pair") }
            code = 0x1_0000 + (code - 0xd800) << 10 + (low - 0xdc00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw failure("half a surrogate pair") }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func codeUnit() throws(ArchiveFormatError) -> UInt16 {
        guard bytes.count - position >= 4,
            let octets = Hexadecimal.decode(String(decoding: bytes[position..<(position + 4)], as: UTF8.self)),
            octets.count == 2
        else { throw failure("an escape") }
        position += 4
        return UInt16(octets[0]) << 8 | UInt16(octets[1])
    }
}
