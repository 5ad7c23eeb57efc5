import ASN1

/// `KeyUsage` (RFC 5280 §4.2.1.3); the raw value has bit n of the named bit list at 1 << n.
package struct KeyUsage: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let digitalSignature = KeyUsage(rawValue: 1 << 0)
    /// contentCommitment by its newer name.
    package static let nonRepudiation = KeyUsage(rawValue: 1 << 1)
    package static let keyEncipherment = KeyUsage(rawValue: 1 << 2)
    package static let dataEncipherment = KeyUsage(rawValue: 1 << 3)
    package static let keyAgreement = KeyUsage(rawValue: 1 << 4)
    package static let keyCertSign = KeyUsage(rawValue: 1 << 5)
    package static let cRLSign = KeyUsage(rawValue: 1 << 6)
    package static let encipherOnly = KeyUsage(rawValue: 1 << 7)
    package static let decipherOnly = KeyUsage(rawValue: 1 << 8)

    /// What a key for signing documents has one of.
    package static let documentSigning = KeyUsage(rawValue: 1 << 0 | 1 << 1)

    // Made concrete: the standard library's generic ones are not specialized across modules, and every link of a path asks.

    package func contains(_ other: KeyUsage) -> Bool { other.rawValue & ~rawValue == 0 }

    package func isDisjoint(with other: KeyUsage) -> Bool { rawValue & other.rawValue == 0 }

    /// Reads the BIT STRING.
    init(bits element: ASN1.Element) throws(ASN1Error) {
        rawValue = try element.bitString().namedBits(count: 9)
    }
}
