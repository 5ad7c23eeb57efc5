/// A strict decoder of base64 (RFC 4648 §4) that is fed line by line.
///
/// Blanks and line ends are passed over; any other octet outside the alphabet, missing or misplaced padding and padding bits
/// that are not zero are refused.
package struct Base64Decoder: Sendable {
    private var output: [UInt8] = []
    private var bits: UInt32 = 0
    private var characterCount = 0
    private var paddingCount = 0

    package init() {}

    /// Takes more text; false where it is not base64.
    package mutating func append(_ text: ArraySlice<UInt8>) -> Bool {
        for character in text {
            switch character {
            case 0x20, 0x09, 0x0a, 0x0d: continue
            case 0x3d:
                paddingCount += 1
                guard paddingCount <= 2, characterCount >= 2 else { return false }
            default:
                guard paddingCount == 0, let value = Self.value(character) else { return false }
                bits = bits << 6 | value
                characterCount += 1
                if characterCount == 4 {
                    output.append(UInt8(truncatingIfNeeded: bits >> 16))
                    output.append(UInt8(truncatingIfNeeded: bits >> 8))
                    output.append(UInt8(truncatingIfNeeded: bits))
                    bits = 0
                    characterCount = 0
                }
            }
        }
        return true
    }

    /// The octets; nil where the text ended within a group, or its last bits are not zero.
    package consuming func finish() -> [UInt8]? {
        switch (characterCount, paddingCount) {
        case (0, 0): return output
        case (2, 2):
            guard bits & 0xf == 0 else { return nil }
            output.append(UInt8(truncatingIfNeeded: bits >> 4))
            return output
        case (3, 1):
            guard bits & 0x3 == 0 else { return nil }
            output.append(UInt8(truncatingIfNeeded: bits >> 10))
            output.append(UInt8(truncatingIfNeeded: bits >> 2))
            return output
        default: return nil
        }
    }

    private static func value(_ character: UInt8) -> UInt32? {
        switch character {
        case 0x41...0x5a: UInt32(character) - 0x41
        case 0x61...0x7a: UInt32(character) - 0x47
        case 0x30...0x39: UInt32(character) + 4
        case 0x2b: 62
        case 0x2f: 63
        default: nil
        }
    }
}
