import ASN1
package import PKIX

/// An `IssuerSerial` (RFC 5035 §5): which certificate is meant, by name and number.
package struct IssuerSerial: Sendable {
    package let serialNumber: SerialNumber
    /// The `GeneralNames` as it stands.
    package let issuerEncoding: ArraySlice<UInt8>
    private let names: Element

    init(_ element: Element) throws {
        var fields = try element.sequence()
        names = try fields.next(.sequence)
        issuerEncoding = names.encoding
        serialNumber = try SerialNumber.parse(fields.next(.integer))
        // issuerUID is an attribute certificate's affair, and so rare that it is only let pass.
        _ = try fields.nextIfPresent()
        try fields.end()
    }

    /// The issuer's names, or nil where they cannot be read; one directoryName as a rule.
    package var issuer: [GeneralName]? { try? GeneralName.parseList(names) }

    /// Whether serial number and issuer are the certificate's.
    package func matches(_ certificate: Certificate) -> Bool {
        guard serialNumber == certificate.serialNumber else { return false }
        // The same bytes spare the preparation of the name.
        if var reader = try? names.children(), let first = try? reader.next(), first.tag == .contextConstructed(4),
            first.content == certificate.issuer.encoding
        {
            return true
        }
        return (issuer ?? []).contains { name in
            guard case .directoryName(let issuer) = name else { return false }
            return issuer == certificate.issuer
        }
    }
}
