/// One revision of a file with what covers it and what it changed.
package struct PDFRevisionEntry: Hashable, Sendable {
    /// From 0, the oldest.
    package let index: Int
    /// The bytes that the revision added; the file up to the upper bound is the file as it was saved.
    package let range: Range<Int>
    /// SHA-256 of the file up to the end of the revision; nil where nobody took it.
    package let sha256: [UInt8]?
    /// The identifiers of the signatures and time-stamps that cover the file exactly up to the end of the revision.
    package let signatures: [String]
    /// What the revision changed; nil where it was not compared with the one before, as before the first signature.
    package let changes: [PDFChangeEntry]?
}
