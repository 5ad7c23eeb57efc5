import ASN1

/// Writes JSON values: UTF-8, two spaces a level, members in their order, a line end at the end.
package enum JSONWriter {
    package static func bytes(_ value: JSONValue) -> [UInt8] {
        var text: [UInt8] = []
        write(value, indentation: 0, &text)
        text.append(0x0a)
        return text
    }

    private static func write(_ value: JSONValue, indentation: Int, _ text: inout [UInt8]) {
        switch value {
        case .object(let members):
            list(members, "{", "}", indentation, &text) { (member, text) in
                write(member.name, &text)
                text += Array(": ".utf8)
                write(member.value, indentation: indentation + 1, &text)
            }
        case .array(let values):
            list(values, "[", "]", indentation, &text) { (value, text) in
                write(value, indentation: indentation + 1, &text)
            }
        case .string(let string): write(string, &text)
        case .number(let digits): text += Array(digits.utf8)
        case .boolean(let isTrue): text += Array((isTrue ? "true" : "false").utf8)
        case .null: text += Array("null".utf8)
        }
    }

    private static func list<Element>(
        _ elements: [Element],
        _ start: String,
        _ end: String,
        _ indentation: Int,
        _ text: inout [UInt8],
        _ body: (Element, inout [UInt8]) -> Void
    ) {
        text += Array(start.utf8)
        for (index, element) in elements.enumerated() {
            text += Array((index == 0 ? "\n" : ",\n").utf8)
            text += [UInt8](repeating: 0x20, count: 2 * (indentation + 1))
            body(element, &text)
        }
        if !elements.isEmpty {
            text.append(0x0a)
            text += [UInt8](repeating: 0x20, count: 2 * indentation)
        }
        text += Array(end.utf8)
    }

    private static func write(_ string: String, _ text: inout [UInt8]) {
        text.append(0x22)
        for byte in string.utf8 {
            switch byte {
            case 0x22, 0x5c: text += [0x5c, byte]
            case 0..<0x20: text += Array("\\u00\(Hexadecimal.encode([byte]))".utf8)
            default: text.append(byte)
            }
        }
        text.append(0x22)
    }
}
