import ASN1

/// The entry extensions of RFC 5280 §5.3, decoded.
struct CRLEntryExtensions {
    static let reasonCode = ObjectIdentifier(2, 5, 29, 21)
    static let invalidityDate = ObjectIdentifier(2, 5, 29, 24)
    static let certificateIssuer = ObjectIdentifier(2, 5, 29, 29)

    private(set) var reason: CRLReason?
    private(set) var invalidityDate: Instant?
    /// The directory names of certificateIssuer; empty where there is none.
    private(set) var certificateIssuers: [DistinguishedName] = []
    private(set) var unknownCritical: [ObjectIdentifier] = []

    /// At most a reason.
    init(reasonCode: Int8?) {
        reason = reasonCode.flatMap { CRLReason(rawValue: Int($0)) }
    }

    /// Throws where one that is known here cannot be read, or any stands twice: which of two answers counts, the
    /// certificate's reason or its issuer, would be a guess.
    init(_ list: [CertificateExtension]) throws(ASN1Error) {
        for (index, item) in list.enumerated() {
            for earlier in list[..<index] where earlier.identifier == item.identifier {
                throw ASN1Error(.duplicateElement, at: item.value.startIndex)
            }
            switch item.identifier {
            case Self.reasonCode:
                reason = CRLReason(rawValue: try Element.parse(item.value, rules: .der).enumerated())
            case Self.invalidityDate:
                invalidityDate = try Element.parse(item.value, rules: .der).generalizedTime()
            case Self.certificateIssuer:
                let names = try GeneralName.list(Element.parse(item.value, rules: .der).expecting(.sequence))
                for case .directoryName(let name) in names { certificateIssuers.append(name) }
                // RFC 5280 §5.3.3: the name in the certificate's issuer field is among them.
                if certificateIssuers.isEmpty { throw ASN1Error(.invalidValue, at: item.value.startIndex) }
            default: if item.isCritical { unknownCritical.append(item.identifier) }
            }
        }
    }
}
