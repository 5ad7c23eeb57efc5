package import ASN1

/// `AuthorityKeyIdentifier` (RFC 5280 §4.2.1.1).
package struct AuthorityKeyIdentifier: Hashable, Sendable {
    package let keyIdentifier: ArraySlice<UInt8>?
    /// The issuer of the issuer's certificate; empty where absent.
    package let authorityCertIssuer: [GeneralName]
    package let authorityCertSerialNumber: SerialNumber?

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        keyIdentifier = try fields.optionalContext(0)?.octetStringContent()
        authorityCertIssuer =
            try fields.optionalContext(1).map { names throws(ASN1Error) in
                try GeneralName.list(names)
            } ?? []
        authorityCertSerialNumber = try fields.optionalContext(2).map { serial throws(ASN1Error) in
            SerialNumber(try serial.implicitIntegerOctets())
        }
        try fields.end()
    }

    /// Reads the value of the extension, in a certificate or a CRL.
    package static func parse(_ element: Element) throws(PKIXError) -> AuthorityKeyIdentifier {
        try PKIXError.translating { () throws(ASN1Error) in try AuthorityKeyIdentifier(element) }
    }
}
