import ASN1

/// `PolicyConstraints` (RFC 5280 §4.2.1.11), numbers of certificates to skip.
package struct PolicyConstraints: Hashable, Sendable {
    package let requireExplicitPolicy: Int?
    package let inhibitPolicyMapping: Int?

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        requireExplicitPolicy = try fields.optionalContext(0)?.nonNegativeInteger()
        inhibitPolicyMapping = try fields.optionalContext(1)?.nonNegativeInteger()
        try fields.end()
    }
}
