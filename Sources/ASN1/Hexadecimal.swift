/// Hexadecimal text, as digests and serial numbers are shown.
package enum Hexadecimal {
    /// Two lower-case digits an octet.
    package static func encode(_ bytes: [UInt8]) -> String { encode(bytes.span) }

    /// Two lower-case digits an octet.
    package static func encode(_ bytes: ArraySlice<UInt8>) -> String { encode(bytes.span) }

    /// Two lower-case digits an octet.
    package static func encode(_ bytes: some Sequence<UInt8>) -> String { encode(Array(bytes)) }

    private static func encode(_ octets: Span<UInt8>) -> String {
        String(unsafeUninitializedCapacity: octets.count * 2) { text in
            for index in octets.indices {
                text[2 * index] = digit(octets[index] >> 4)
                text[2 * index + 1] = digit(octets[index] & 15)
            }
            return octets.count * 2
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    /// The octets, or nil where the text is not pairs of hexadecimal digits of either case.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard characters.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count / 2)
        for index in stride(from: 0, to: characters.count, by: 2) {
            guard let high = nibble(characters[index]), let low = nibble(characters[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func nibble(_ character: UInt8) -> UInt8? {
        switch character {
        case 0x30...0x39: character - 0x30
        case 0x41...0x46: character - 0x37
        case 0x61...0x66: character - 0x57
        default: nil
        }
    }
}
