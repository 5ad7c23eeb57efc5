import ASN1

extension BitString {
    /// The first `count` (at most 16) named bits, bit n at 1 << n.
    func namedBits(count: Int) -> UInt16 {
        var result: UInt16 = 0
        for number in 0..<count where bit(number) { result |= 1 << UInt16(number) }
        return result
    }
}
