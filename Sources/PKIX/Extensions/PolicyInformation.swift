package import ASN1

/// A `PolicyInformation` of certificatePolicies (RFC 5280 §4.2.1.4).
package struct PolicyInformation: Hashable, Sendable {
    /// How many policies one extension may have.
    package static let maximumCount = 1_000
    /// How many qualifiers one policy may have.
    package static let maximumQualifierCount = 100

    /// anyPolicy.
    package static let anyPolicy = ObjectIdentifier(2, 5, 29, 32, 0)

    package let policyIdentifier: ObjectIdentifier
    package let policyQualifiers: [PolicyQualifier]

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        policyIdentifier = try fields.next(.objectIdentifier).objectIdentifier()
        policyQualifiers =
            try fields.nextIfPresent().map { list throws(ASN1Error) in
                try list.expecting(.sequence).bounded(Self.maximumQualifierCount) { item throws(ASN1Error) in
                    try PolicyQualifier(item)
                }
            } ?? []
        try fields.end()
    }
}
