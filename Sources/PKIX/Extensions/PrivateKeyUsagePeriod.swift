package import ASN1

/// `PrivateKeyUsagePeriod` (RFC 3280 §4.2.1.4, no longer in RFC 5280), found in time-stamp authorities' certificates.
package struct PrivateKeyUsagePeriod: Hashable, Sendable {
    package let notBefore: Instant?
    package let notAfter: Instant?

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        notBefore = try fields.optionalContext(0)?.generalizedTimeContent()
        notAfter = try fields.optionalContext(1)?.generalizedTimeContent()
        try fields.end()
    }
}
