package import ASN1

/// An `AccessDescription` of authority or subject information access (RFC 5280 §4.2.2).
package struct AccessDescription: Hashable, Sendable {
    /// How many descriptions one extension may have.
    package static let maximumCount = 1_000

    /// id-ad-ocsp.
    package static let ocsp = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1)
    /// id-ad-caIssuers.
    package static let caIssuers = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 2)

    package let accessMethod: ObjectIdentifier
    package let accessLocation: GeneralName

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        accessMethod = try fields.next(.objectIdentifier).objectIdentifier()
        accessLocation = try GeneralName(fields.next())
        try fields.end()
    }
}
