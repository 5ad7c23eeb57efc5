/// A string object (ISO 32000-2 §7.3.4).
package struct PDFString: Hashable, Sendable {
    /// The string's bytes, without escapes and, once its object is read from an encrypted document, decrypted.
    package let bytes: [UInt8]
    /// Whether it was written in hexadecimal digits.
    package let isHexadecimal: Bool

    /// A string of bytes.
    package init(bytes: [UInt8], isHexadecimal: Bool) {
        self.bytes = bytes
        self.isHexadecimal = isHexadecimal
    }
}
