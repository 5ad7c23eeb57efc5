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
            list(values, "[", "]", depth) { writer, value in writer.write(value, depth: depth + 1) }
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            list(sorted, "{", "}", depth) { writer, member in
                writer.write(member.key)
                writer.output += (writer.isPretty ? ": " : ":").utf8
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    private mutating func list<Item>(
        _ items: [Item],
        _ open: String,
        _ close: String,
        _ depth: Int,
        _ body: (inout JSONWriter, Item) -> Void
    ) {
        output += open.utf8
        for (index, item) in items.enumerated() {
            if index > 0 { output += ",".utf8 }
            breakLine(depth + 1)
            body(&self, item)
        }
        if !items.isEmpty { breakLine(depth) }
        output += close.utf8
    }

    private mutating func breakLine(_ depth: Int) {
        guard isPretty else { return }
        output.append(0x0a)
        for _ in 0..<depth { output += "  ".utf8 }
    }

    private mutating func write(_ text: String) {
        output.append(0x22)
        var text = text
        text.withUTF8 { octets in
            // What needs no escape, nearly always all of it, is taken over in one piece.
            var start = 0
            for (index, octet) in octets.enumerated() where Self.needsEscape(octet) {
                output += octets[start..<index]
                escape(octet)
                start = index + 1
            }
            output += octets[start...]
        }
        output.append(0x22)
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
