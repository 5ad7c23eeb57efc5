/// A stream object (ISO 32000-2 §7.3.8).
package struct PDFStream: Hashable, Sendable {
    /// The stream dictionary.
    package let dictionary: PDFDictionary
    /// The encoded data in the file, as many bytes as the Length entry says.
    package let dataRange: Range<Int>
}
