/// A BIT STRING (X.690 §8.6).
package struct BitString: Hashable, Sendable {
    package let unusedBits: Int
    package let bytes: ArraySlice<UInt8>

    package init(unusedBits: Int, bytes: ArraySlice<UInt8>) {
        self.unusedBits = unusedBits
        self.bytes = bytes
    }

    /// The bit numbered as in a named bit list: 0 is the first; false past the end.
    package func bit(_ number: Int) -> Bool {
        let (octet, bit) = number.quotientAndRemainder(dividingBy: 8)
        guard number >= 0, octet < bytes.count, number < bytes.count * 8 - unusedBits else { return false }
        return bytes[bytes.startIndex + octet] & (0x80 >> UInt8(bit)) != 0
    }
}
