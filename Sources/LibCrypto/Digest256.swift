/// A SHA-256 value as four words: a key of tables that costs no allocation.
package struct Digest256: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest's 32 bytes; missing ones count as zero.
    package init(_ bytes: [UInt8]) {
        func word(_ index: Int) -> UInt64 {
            var value: UInt64 = 0
            for place in index * 8..<index * 8 + 8 {
                value = value << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0)
            }
            return value
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// The digest of these bytes.
    ///
    /// - Throws: `LibCryptoError` where libcrypto could not be asked.
    package init(of bytes: ArraySlice<UInt8>) throws(LibCryptoError) {
        self.init(try Digest.hash(.sha256, bytes))
    }

    /// One word of it, enough to choose a shard.
    package var leadingWord: UInt64 { words.0 }

    package static func == (left: Digest256, right: Digest256) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) {
        // All of them: a file may name digests of nothing that begin alike.
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}

extension Set<Digest256> {
    /// Whether the digest with these 32 bytes is among them.
    package func contains(_ digest: [UInt8]) -> Bool { contains(Digest256(digest)) }
}
