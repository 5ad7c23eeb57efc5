package import ASN1

/// A `DistributionPointName` (RFC 5280 §4.2.1.13, and §5.2.5 in a CRL).
package enum DistributionPointName: Hashable, Sendable {
    case fullName([GeneralName])
    /// The encoding of the `RelativeDistinguishedName`, with the SET's own tag, to be appended to the CRL issuer's name.
    case nameRelativeToCRLIssuer([UInt8])

    /// Reads the CHOICE, out of the explicit tag around it.
    init(_ element: Element) throws(ASN1Error) {
        switch (element.tag.tagClass, element.tag.number) {
        case (.contextSpecific, 0): self = .fullName(try GeneralName.list(element))
        case (.contextSpecific, 1):
            let relative = DEREncoder.element(.set, element.content)
            // Reading it as a name of its own checks it.
            _ = try DistinguishedName(.parse(DEREncoder.sequence(relative)[...], rules: .ber))
            self = .nameRelativeToCRLIssuer(relative)
        default: throw ASN1Error(.unexpectedTag, at: element.encoding.startIndex)
        }
    }

    /// Reads the CHOICE, out of the explicit tag around it.
    package static func parse(_ element: Element) throws(PKIXError) -> DistributionPointName {
        try PKIXError.translating { () throws(ASN1Error) in try DistributionPointName(element) }
    }

    /// The full names, a relative one appended to the CRL issuer's name.
    package func names(relativeTo issuer: DistinguishedName) -> [GeneralName] {
        switch self {
        case .fullName(let names): names
        case .nameRelativeToCRLIssuer(let relative):
            issuer.appending(relativeName: relative).map { [.directoryName($0)] } ?? []
        }
    }
}
