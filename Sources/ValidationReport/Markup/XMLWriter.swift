/// Writes XML 1.0 (W3C Recommendation, fifth edition): elements indented, every text and attribute escaped here.
struct XMLWriter {
    /// The declaration that starts a document.
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    private var output = ""

    /// The elements as XML text, `depth` levels in; elements hold either elements or text.
    static func write(_ elements: [MarkupElement], depth: Int = 0) -> String {
        var writer = XMLWriter()
        for element in elements { writer.write(element, depth) }
        return writer.output
    }

    /// The start of an element that is ended by hand: what stands in it is made piece by piece.
    static func startTag(_ name: String, _ attributes: [MarkupAttribute]) -> String {
        "<\(name)\(attributes.map(written).joined())>\n"
    }

    /// Text that XML can carry.
    ///
    /// A character that XML 1.0 does not have (§2.2) is written out as `<U+0000>`; controls and characters that change
    /// direction become references, so that no viewer acts on them and no parser normalizes them away.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: result += "&amp;"
            case 0x3c: result += "&lt;"
            case 0x3e: result += "&gt;"
            case 0x22: result += "&quot;"
            case 0x09, 0x0a, 0x0d, 0x7f..<0xa0, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff:
                result += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
            case 0..<0x20, 0xfffe, 0xffff:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "&lt;U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func written(_ attribute: MarkupAttribute) -> String {
        " \(attribute.name)=\"\(escaped(attribute.value))\""
    }

    private mutating func write(_ element: MarkupElement, _ depth: Int) {
        let indent = String(repeating: "  ", count: depth)
        output += "\(indent)<\(element.name)\(element.attributes.map(Self.written).joined())"
        guard !element.children.isEmpty else {
            output += "/>\n"
            return
        }
        output += ">"
        var hasElements = false
        for child in element.children {
            switch child {
            case .text(let text): output += Self.escaped(text)
            case .element(let element):
                if !hasElements { output += "\n" }
                hasElements = true
                write(element, depth + 1)
            }
        }
        output += "\(hasElements ? indent : "")</\(element.name)>\n"
    }
}
