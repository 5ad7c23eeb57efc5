/// Texts of JSON as RFC 8785 §3.2.2.2 has them: the two-character escapes where there are, `\u00xx` for the other
/// control characters, everything else as it is.
enum JSONText {
    /// Appends the text with its quotation marks.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for octet in text.utf8 {
            guard octet < 0x20 || octet == 0x22 || octet == 0x5C else {
                bytes.append(octet)
                continue
            }
            bytes.append(0x5C)
            if let short = shortEscape(octet) {
                bytes.append(short)
            } else {
                bytes.append(contentsOf: [0x75, 0x30, 0x30])
                bytes.append(Hexadecimal.digit(octet >> 4))
                bytes.append(Hexadecimal.digit(octet & 15))
            }
        }
        bytes.append(0x22)
    }

    /// The letter after the backslash, for those that have one.
    private static func shortEscape(_ octet: UInt8) -> UInt8? {
        switch octet {
        case 0x22, 0x5C: octet
        case 0x08: 0x62
        case 0x09: 0x74
        case 0x0A: 0x6E
        case 0x0C: 0x66
        case 0x0D: 0x72
        default: nil
        }
    }

    /// The octet that an escape stands for, of those that `append` writes: after the backslash comes `letter`, and for
    /// `u` the four digits that follow it.
    static func octet(escapedBy letter: UInt8, digits: ArraySlice<UInt8>) -> UInt8? {
        switch letter {
        case 0x22, 0x5C: return letter
        case 0x62: return 0x08
        case 0x74: return 0x09
        case 0x6E: return 0x0A
        case 0x66: return 0x0C
        case 0x72: return 0x0D
        case 0x75:
            guard let octets = Hexadecimal.octets(digits), octets.count == 2, octets[0] == 0, octets[1] < 0x20,
                shortEscape(octets[1]) == nil
            else { return nil }
            return octets[1]
        default: return nil
        }
    }
}
