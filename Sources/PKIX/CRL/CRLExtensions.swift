import ASN1

/// The CRL extensions of RFC 5280 §5.2 and X.509's expiredCertsOnCRL, decoded.
struct CRLExtensions: Sendable {
    static let crlNumber = ObjectIdentifier(2, 5, 29, 20)
    static let deltaCRLIndicator = ObjectIdentifier(2, 5, 29, 27)
    static let issuingDistributionPoint = ObjectIdentifier(2, 5, 29, 28)
    static let expiredCertsOnCRL = ObjectIdentifier(2, 5, 29, 60)

    private(set) var authorityKeyIdentifier: AuthorityKeyIdentifier?
    private(set) var crlNumber: [UInt8]?
    private(set) var deltaCRLIndicator: [UInt8]?
    private(set) var issuingDistributionPoint: IssuingDistributionPoint?
    private(set) var freshestCRL: [DistributionPoint] = []
    private(set) var expiredCertsOnCRL: Instant?
    private(set) var unknownCritical: [ObjectIdentifier] = []

    /// An extension that is known here and cannot be read makes the CRL unreadable: its scope would be a guess.
    init(_ list: [CertificateExtension]) throws(ASN1Error) {
        for item in list {
            let element = try? Element.parse(item.value, rules: .der)
            switch item.identifier {
            case ExtensionType.authorityKeyIdentifier:
                authorityKeyIdentifier = try AuthorityKeyIdentifier(Self.required(element, item))
            case Self.crlNumber: crlNumber = try Self.number(Self.required(element, item))
            case Self.deltaCRLIndicator: deltaCRLIndicator = try Self.number(Self.required(element, item))
            case Self.issuingDistributionPoint:
                issuingDistributionPoint = try IssuingDistributionPoint(Self.required(element, item))
            case ExtensionType.freshestCRL: freshestCRL = try DistributionPoint.list(Self.required(element, item))
            case Self.expiredCertsOnCRL: expiredCertsOnCRL = try Self.required(element, item).generalizedTime()
            case ExtensionType.issuerAlternativeName, ExtensionType.authorityInformationAccess: continue
            default: if item.isCritical { unknownCritical.append(item.identifier) }
            }
        }
    }

    private static func required(_ element: Element?, _ item: CertificateExtension) throws(ASN1Error) -> Element {
        guard let element else { throw ASN1Error(.invalidValue, at: item.value.startIndex) }
        return element
    }

    /// A CRL number without leading zeros, so that numbers compare by length and octets (RFC 5280 §5.2.3).
    private static func number(_ element: Element) throws(ASN1Error) -> [UInt8] {
        let integer = try element.expecting(.integer)
        guard let first = integer.content.first, first < 0x80, integer.content.count <= 64 else {
            throw ASN1Error(.invalidInteger, at: element.encoding.startIndex)
        }
        return Array(integer.content.drop { $0 == 0 })
    }
}
