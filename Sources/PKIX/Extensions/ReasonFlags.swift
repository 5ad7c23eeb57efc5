import ASN1

/// `ReasonFlags` of distribution points (RFC 5280 §4.2.1.13); the raw value has bit n of the named bit list at 1 << n.
package struct ReasonFlags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let keyCompromise = ReasonFlags(rawValue: 1 << 1)
    package static let cACompromise = ReasonFlags(rawValue: 1 << 2)
    package static let affiliationChanged = ReasonFlags(rawValue: 1 << 3)
    package static let superseded = ReasonFlags(rawValue: 1 << 4)
    package static let cessationOfOperation = ReasonFlags(rawValue: 1 << 5)
    package static let certificateHold = ReasonFlags(rawValue: 1 << 6)
    package static let privilegeWithdrawn = ReasonFlags(rawValue: 1 << 7)
    package static let aACompromise = ReasonFlags(rawValue: 1 << 8)
    // Made concrete: the standard library's generic ones are not specialized across modules, and every CRL of every path asks.

    /// No reason.
    package init() { rawValue = 0 }

    package func isSuperset(of other: ReasonFlags) -> Bool { other.rawValue & ~rawValue == 0 }

    package mutating func formUnion(_ other: ReasonFlags) { self = ReasonFlags(rawValue: rawValue | other.rawValue) }

    package func intersection(_ other: ReasonFlags) -> ReasonFlags { ReasonFlags(rawValue: rawValue & other.rawValue) }

    package static func == (left: ReasonFlags, right: ReasonFlags) -> Bool { left.rawValue == right.rawValue }

    /// Every reason there is: what a CRL without onlySomeReasons covers (RFC 5280 §6.3.2).
    package static let all = ReasonFlags(rawValue: 0x1fe)

    /// Reads the BIT STRING, implicitly tagged; bit 0 has no meaning and is dropped.
    init(implicit element: ASN1.Element) throws(ASN1Error) {
        rawValue = try element.bitStringContent().namedBits(count: 9) & Self.all.rawValue
    }
}
