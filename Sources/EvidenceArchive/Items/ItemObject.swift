/// The bytes that an item is about: both digests and the length.
package struct ItemObject: Sendable, Hashable {
    package let sha256: ObjectDigest
    package let sha512: Digest512
    /// In bytes; at most 2⁵³ − 1, as RFC 8785 numbers are.
    package let size: UInt64

    package init(sha256: ObjectDigest, sha512: Digest512, size: UInt64) {
        self.sha256 = sha256
        self.sha512 = sha512
        self.size = size
    }
}
