/// The name of a key that signs notes, commonly an address without a scheme (signed-note, "Format").
package struct NoteKeyName: Hashable, Sendable, CustomStringConvertible {
    /// The most bytes of a name that is accepted here.
    static let largestLength = 1_024

    // Bytes, because String finds different bytes equal where Unicode does.
    let bytes: [UInt8]

    /// A name; throws `.keyMalformed` if it is empty, longer than 1,024 bytes or has spaces, `+` or control characters.
    package init(_ text: String) throws(TransparencyLogError) {
        guard !text.isEmpty, text.utf8.count <= Self.largestLength else { throw .keyMalformed }
        for scalar in text.unicodeScalars {
            guard scalar != "+", scalar.value >= 0x20, !scalar.properties.isWhitespace else { throw .keyMalformed }
        }
        bytes = Array(text.utf8)
    }

    package var description: String { String(decoding: bytes, as: UTF8.self) }
}
