/// A name object (ISO 32000-2 §7.3.5), without its solidus and its escapes.
///
/// Two names are equal if their bytes are: each byte is kept as the Unicode scalar of its value, and no two different
/// texts of such scalars are canonically equivalent.
package struct PDFName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name, one scalar below U+0100 a byte.
    package let text: String

    /// A name out of its bytes.
    package init(bytes: [UInt8]) {
        if bytes.allSatisfy({ $0 < 128 }) {
            text = String(decoding: bytes, as: UTF8.self)
        } else {
            text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        }
    }

    /// A name of the standard, in ASCII.
    package init(stringLiteral text: String) { self.text = text }

    /// The name's bytes.
    package var bytes: [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    package var description: String { "/" + text }
}
