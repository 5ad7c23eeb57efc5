/// Base 64 as XML has it: the standard alphabet, padding, white space anywhere (XML Schema part 2 §3.2.16).
enum Base64Text {
    /// The octets; nil for other characters, text that ends within a group, and bits beyond the last octet that are set.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var octets: [UInt8] = []
        octets.reserveCapacity(text.utf8.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        var letters = 0
        var padding = 0
        for letter in text.utf8 {
            if letter == 0x20 || (0x09...0x0a).contains(letter) || letter == 0x0d { continue }
            letters += 1
            if letter == UInt8(ascii: "=") {
                padding += 1
                continue
            }
            guard padding == 0, let value = value(letter) else { return nil }
            bits = (bits << 6 | value) & 0xffff
            count += 6
            if count >= 8 {
                count -= 8
                octets.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        guard letters % 4 == 0, padding <= 2, bits & ((1 << UInt32(count)) - 1) == 0 else { return nil }
        return octets
    }

    private static func value(_ letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
