package import ASN1

/// An `AttributeTypeAndValue` of a distinguished name (RFC 5280 §4.1.2.4).
package struct AttributeTypeAndValue: Sendable {
    package let type: ObjectIdentifier
    /// The value as it stands.
    package let value: Element

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        type = try fields.next(.objectIdentifier).objectIdentifier()
        value = try fields.next()
        try fields.end()
    }

    /// The value where it is a character string that can be read; nil for other types and broken strings.
    package var text: String? {
        do throws(ASN1Error) {
            return try value.characterString()
        } catch {
            return nil
        }
    }
}
