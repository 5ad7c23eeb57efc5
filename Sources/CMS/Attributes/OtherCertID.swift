import ASN1

/// An `OtherCertID` (RFC 5126 §6.2.1): a certificate of the path by its digest, and perhaps by its issuer and number.
package struct OtherCertID: Sendable {
    package let otherCertHash: OtherHash
    package let issuerSerial: IssuerSerial?

    init(_ element: Element) throws {
        var fields = try element.sequence()
        otherCertHash = try OtherHash(fields.next())
        issuerSerial = try fields.optional(.sequence).map { try IssuerSerial($0) }
        try fields.end()
    }
}
