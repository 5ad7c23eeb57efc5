import ASN1

/// `BasicConstraints` (RFC 5280 §4.2.1.9).
package struct BasicConstraints: Hashable, Sendable {
    package let isCA: Bool
    /// How many CA certificates may follow; kept even where `isCA` is false, which §4.2.1.9 forbids.
    package let pathLengthConstraint: Int?

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        isCA = try fields.optional(.boolean)?.boolean() ?? false
        pathLengthConstraint = try fields.optional(.integer)?.nonNegativeInteger()
        try fields.end()
    }
}
