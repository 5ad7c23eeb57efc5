import ASN1

/// A `GeneralSubtree` of name constraints (RFC 5280 §4.2.1.10).
package struct GeneralSubtree: Hashable, Sendable {
    package let base: GeneralName
    /// Zero in every conforming certificate.
    package let minimum: Int
    /// Absent in every conforming certificate.
    package let maximum: Int?

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        base = try GeneralName(fields.next())
        minimum = try fields.optionalContext(0)?.nonNegativeInteger() ?? 0
        maximum = try fields.optionalContext(1)?.nonNegativeInteger()
        try fields.end()
    }
}
