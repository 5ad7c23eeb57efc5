/// Writes JSON (RFC 8259): keys sorted by their UTF-8 bytes, solidus as it is, two spaces a level or one line.
struct JSONWriter {
    private var output: [UInt8] = []
    private let isPretty: Bool

    /// The value as UTF-8 text, ended by a newline.
    static func write(_ value: JSONValue, pretty isPretty: Bool) -> String {
        var writer = JSONWriter(isPretty: isPretty)
        writer.write(value, depth: 0)
        writer.output.append(0x0a)
        return String(decoding: writer.output, as: UTF8.self)
    }

    private init(isPretty: Bool) { self.isPretty = isPretty }

    private mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: output += "null".utf8
        case .bool(let value): output += (value ? "true" : "false").utf8
        case .integer(let value): output += String(value).utf8
        case .hundredths(let value): output += CoordinateText.number(value).utf8
        case .string(let value): write(value)
        case .array(let values):
            output.append(UInt8(ascii: "["))
            for index in values.indices {
                separate(index, depth + 1)
                write(values[index], depth: depth + 1)
            }
            if !values.isEmpty { breakLine(depth) }
            output.append(UInt8(ascii: "]"))
        case .object(let object):
            output.append(UInt8(ascii: "{"))
            for index in object.members.indices {
                separate(index, depth + 1)
                write(object.members[index].key)
                output.append(UInt8(ascii: ":"))
                if isPretty { output.append(UInt8(ascii: " ")) }
                write(object.members[index].value, depth: depth + 1)
            }
            if !object.members.isEmpty { breakLine(depth) }
            output.append(UInt8(ascii: "}"))
        }
    }

    private mutating func separate(_ index: Int, _ depth: Int) {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        breakLine(depth)
    }

    private mutating func breakLine(_ depth: Int) {
        guard isPretty else { return }
        output.append(0x0a)
        for _ in 0..<depth { output += "  ".utf8 }
    }

    private mutating func write(_ text: String) {
        output.append(0x22)
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { escaped($0) }
        if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { escaped($0) } }
        output.append(0x22)
    }

    /// What needs no escape, nearly always all of it, is taken over in one piece.
    private mutating func escaped(_ octets: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (index, octet) in octets.enumerated() where Self.needsEscape(octet) {
            output += octets[start..<index]
            escape(octet)
            start = index + 1
        }
        output += octets[start...]
    }

    private static func needsEscape(_ octet: UInt8) -> Bool {
        octet < 0x20 || octet == 0x22 || octet == 0x5c || octet == 0x7f
    }

    private mutating func escape(_ octet: UInt8) {
        switch octet {
        case 0x22: output += "\\\"".utf8
        case 0x5c: output += "\\\\".utf8
        case 0x0a: output += "\\n".utf8
        case 0x0d: output += "\\r".utf8
        case 0x09: output += "\\t".utf8
        default:
            let digits = Array("0123456789abcdef".utf8)
            output += "\\u00".utf8
            output += [digits[Int(octet >> 4)], digits[Int(octet & 15)]]
        }
    }
}
