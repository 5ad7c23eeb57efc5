/// What an extension may need to know about the certificate or list it goes into.
package struct IssuingContext: Sendable {
    /// The issuer's DER Name.
    package let issuer: [UInt8]
    /// The issuer's key identifier, as its own certificate's subjectKeyIdentifier says.
    package let issuerKeyIdentifier: [UInt8]
    /// The DER Name of the issuer's issuer.
    package let issuerIssuer: [UInt8]
    /// The contents octets of the serial number of the issuer's certificate.
    package let issuerSerialNumber: [UInt8]
    /// SHA-1 of the subject's key; empty in a CRL.
    package let subjectKeyIdentifier: [UInt8]
}
