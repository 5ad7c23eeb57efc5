/// The bounds of an item line; whoever adds cuts or refuses what exceeds them.
package enum ItemLimits {
    /// Bytes of a line, its line feed not counted.
    package static let lineLength = 8 << 20
    /// UTF-8 bytes of a file's name.
    package static let nameLength = 4096
    /// UTF-8 bytes of any other text.
    package static let textLength = 1024
    /// Pieces of evidence of one item.
    package static let evidenceCount = 8192
    /// Signatures of one item.
    package static let signatureCount = 1024
    /// The largest number: RFC 8785 §3.2.2.3, IEEE 754 integers.
    package static let largestNumber: UInt64 = 1 << 53 - 1
}
