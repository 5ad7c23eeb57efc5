package import ASN1

/// A GeneralName to be written (RFC 5280 §4.2.1.6).
package enum TestGeneralName: Sendable, Hashable {
    /// The value is the DER inside `[0] EXPLICIT`.
    case otherName(ObjectIdentifier, value: [UInt8])
    case email(String)
    case dns(String)
    case directory(TestName)
    case uri(String)
    /// Four or sixteen octets; in name constraints address and mask together.
    case address([UInt8])
    case registeredID(ObjectIdentifier)
    /// A whole encoding as it stands, for the malformed and the rare.
    case raw([UInt8])

    /// The DER of the GeneralName.
    package var encoding: [UInt8] {
        switch self {
        case .otherName(let type, let value):
            DEREncoder.implicit(
                0,
                DEREncoder.sequence(DEREncoder.objectIdentifier(type), DEREncoder.explicit(0, value))
            )
        case .email(let text): DEREncoder.implicit(1, DEREncoder.ia5String(text))
        case .dns(let text): DEREncoder.implicit(2, DEREncoder.ia5String(text))
        case .directory(let name): DEREncoder.explicit(4, name.encoding)
        case .uri(let text): DEREncoder.implicit(6, DEREncoder.ia5String(text))
        case .address(let octets): DEREncoder.implicit(7, DEREncoder.octetString(octets))
        case .registeredID(let identifier): DEREncoder.implicit(8, DEREncoder.objectIdentifier(identifier))
        case .raw(let encoding): encoding
        }
    }

    static func sequence(_ names: [TestGeneralName]) -> [UInt8] { DEREncoder.sequence(of: names.map(\.encoding)) }
}
