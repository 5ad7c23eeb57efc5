package import PKIX

/// How a signer's certificate is named (RFC 5652 §5.3).
package enum SignerIdentifier: Hashable, Sendable {
    case issuerAndSerialNumber(DistinguishedName, SerialNumber)
    case subjectKeyIdentifier(ArraySlice<UInt8>)

    /// Whether the certificate is the one that is named.
    ///
    /// A match proves nothing yet: names can be copied. The signature and the ESS attributes bind the certificate.
    package func matches(_ certificate: Certificate) -> Bool {
        switch self {
        case .issuerAndSerialNumber(let issuer, let serialNumber):
            certificate.serialNumber == serialNumber && certificate.issuer == issuer
        case .subjectKeyIdentifier(let identifier):
            certificate.subjectKeyIdentifier.map { $0.elementsEqual(identifier) } ?? false
        }
    }
}
