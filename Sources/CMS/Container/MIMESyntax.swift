/// The lexical rules of MIME header fields (RFC 2045 §5.1, RFC 5322 §3.2).
enum MIMESyntax {
    /// How many parameters a field may have.
    static let maximumParameterCount = 64

    /// Whether a line starts a header field: printable characters without spaces, then a colon.
    static func isField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: 0x3a), colon > line.startIndex else { return false }
        return trimmed(line[..<colon]).allSatisfy { (0x21...0x7e).contains($0) }
    }

    /// The bytes without blanks at both ends.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
        return bytes
    }

    /// ASCII text in lower case.
    static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// `value; name=value; name="quoted value"`; the first parameter of a name counts.
    static func value(_ body: ArraySlice<UInt8>) -> (value: String, parameters: [String: String]) {
        var rest = body
        let value = lowercased(trimmed(token(&rest)))
        var parameters: [String: String] = [:]
        for _ in 0..<maximumParameterCount {
            guard rest.first == 0x3b else { break }
            rest = rest.dropFirst().drop(while: isBlank)
            let name = rest.prefix { $0 != 0x3d && $0 != 0x3b }
            rest = rest[name.endIndex...]
            guard rest.first == 0x3d else { continue }
            rest = rest.dropFirst().drop(while: isBlank)
            let text = rest.first == 0x22 ? quoted(&rest) : Array(trimmed(token(&rest)))
            let key = lowercased(trimmed(name))
            if parameters[key] == nil { parameters[key] = String(decoding: text, as: UTF8.self) }
            rest = rest.drop { $0 != 0x3b }
        }
        return (value, parameters)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func token(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let token = rest.prefix { $0 != 0x3b }
        rest = rest[token.endIndex...]
        return token
    }

    private static func quoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        rest = rest.dropFirst()
        while let byte = rest.first {
            rest = rest.dropFirst()
            if byte == 0x22 { break }
            if byte == 0x5c, let escaped = rest.first {
                text.append(escaped)
                rest = rest.dropFirst()
            } else {
                text.append(byte)
            }
        }
        return text
    }
}
