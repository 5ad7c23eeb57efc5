/// The ByteRange of a signature dictionary once it has the form of ISO 32000-2 table 255: two ranges of bytes, the first
/// from the file's first byte on, the second behind the first.
package struct PDFByteRange: Hashable, Sendable {
    /// From 0 up to the `<` of Contents.
    package let first: Range<Int>
    /// From behind the `>` of Contents on.
    package let second: Range<Int>

    /// Two ranges that the caller has compared with the file.
    package init(first: Range<Int>, second: Range<Int>) {
        self.first = first
        self.second = second
    }

    /// What is left out: Contents, delimiters included.
    package var gap: Range<Int> { first.upperBound..<second.lowerBound }
    /// Behind the last byte that is covered.
    package var end: Int { second.upperBound }
    /// How many bytes are covered.
    package var count: Int { first.count + second.count }
}
