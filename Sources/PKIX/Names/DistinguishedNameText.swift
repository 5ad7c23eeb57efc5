import ASN1

/// RFC 4514 text of distinguished names.
enum DistinguishedNameText {
    static func make(_ rdns: [[AttributeTypeAndValue]]) -> String {
        rdns.reversed().map { $0.map(text).joined(separator: "+") }.joined(separator: ",")
    }

    private static func text(_ attribute: AttributeTypeAndValue) -> String {
        // §2.4: without a keyword, or without a string, the encoding stands in hexadecimal.
        guard let keyword = AttributeType.keyword(attribute.type) else {
            return "\(attribute.type)=#" + Hexadecimal.encode(attribute.value.encoding)
        }
        guard let value = attribute.text else { return "\(keyword)=#" + Hexadecimal.encode(attribute.value.encoding) }
        return "\(keyword)=" + escaped(value)
    }

    private static func escaped(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(value.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\"", "+", ",", ";", "<", ">", "\\":
                result.append("\\")
                result.append(scalar)
            case "#" where index == 0, " " where index == 0 || index == scalars.count - 1:
                result.append("\\")
                result.append(scalar)
            // Only NUL must be written so; other control characters would break the lines of a report.
            case "\u{0}"..."\u{1f}", "\u{7f}":
                result.append("\\")
                result.append(contentsOf: Hexadecimal.encode([UInt8(truncatingIfNeeded: scalar.value)]).unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
