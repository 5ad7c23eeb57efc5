import LibCrypto

/// A SHA-256 value as four words: a dictionary key that costs no allocation.
package struct Digest256: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest's 32 bytes; missing ones count as zero.
    package init(_ bytes: [UInt8]) {
        func word(_ index: Int) -> UInt64 {
            var value: UInt64 = 0
            for offset in index * 8..<index * 8 + 8 {
                value = value << 8 | (offset < bytes.count ? UInt64(bytes[offset]) : 0)
            }
            return value
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// The digest of these bytes; nil where libcrypto could not be asked.
    static func of(_ bytes: ArraySlice<UInt8>) -> Digest256? {
        guard let digest = try? Digest.hash(.sha256, bytes) else { return nil }
        return Digest256(digest)
    }

    /// One word of it, enough to choose a shard.
    var leadingWord: UInt64 { words.0 }

    package static func == (left: Digest256, right: Digest256) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) {
        // The table is keyed by chance (Hasher's seed), so one word of a digest spreads well; equality is exact.
        hasher.combine(words.0)
    }
}
