package import ASN1

/// One pair of policyMappings (RFC 5280 §4.2.1.5).
package struct PolicyMapping: Hashable, Sendable {
    /// How many pairs one extension may have.
    package static let maximumCount = 1_000

    package let issuerDomainPolicy: ObjectIdentifier
    package let subjectDomainPolicy: ObjectIdentifier

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        issuerDomainPolicy = try fields.next(.objectIdentifier).objectIdentifier()
        subjectDomainPolicy = try fields.next(.objectIdentifier).objectIdentifier()
        try fields.end()
    }
}
