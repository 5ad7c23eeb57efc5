import TransparencyLog

extension MerkleHash {
    /// The hash as lowercase hexadecimal digits.
    var hexadecimal: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// The bytes of hexadecimal digits.
func hexadecimal(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

/// A hash from its hexadecimal digits.
func hash(_ text: String) throws -> MerkleHash {
    struct NoHash: Error {}
    guard let hash = MerkleHash(hexadecimal(text)[...]) else { throw NoHash() }
    return hash
}
