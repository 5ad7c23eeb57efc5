import ASN1

extension TestExtension {
    /// CRLDistributionPoints (RFC 5280 §4.2.1.13), not critical.
    package static func crlDistributionPoints(_ points: TestDistributionPoint...) -> TestExtension {
        certificateExtension(31, DEREncoder.sequence(of: points.map(\.encoding)))
    }

    /// FreshestCRL (RFC 5280 §4.2.1.15, §5.2.6), not critical.
    package static func freshestCRL(_ points: TestDistributionPoint...) -> TestExtension {
        certificateExtension(46, DEREncoder.sequence(of: points.map(\.encoding)))
    }

    /// AuthorityInfoAccess (RFC 5280 §4.2.2.1): responders and addresses of the issuer's certificate.
    package static func authorityInformationAccess(ocsp: [String] = [], issuers: [String] = []) -> TestExtension {
        let responders = ocsp.map { access(1, $0) }
        return raw(
            ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 1, 1),
            DEREncoder.sequence(of: responders + issuers.map { access(2, $0) })
        )
    }

    private static func access(_ method: UInt64, _ address: String) -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.objectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, method),
            TestGeneralName.uri(address).encoding
        )
    }
}
