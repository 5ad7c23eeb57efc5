/// 16 random octets that keep an item line's digest from telling what the line says.
///
/// The digest stands in the audit log, which others may read; without the salt a CPF could be found by trying all.
package struct ItemSalt: Sendable, Hashable {
    private let high: UInt64
    private let low: UInt64

    /// From 16 octets of a cryptographic generator; nil for any other number.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for octet in bytes { words = (words.0 << 8 | words.1 >> 56, words.1 << 8 | UInt64(octet)) }
        (high, low) = words
    }

    /// The 16 octets.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendBigEndian(high)
        bytes.appendBigEndian(low)
        return bytes
    }
}
