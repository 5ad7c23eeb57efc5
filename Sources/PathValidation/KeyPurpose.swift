package import ASN1

/// A purpose that the target's extendedKeyUsage must allow (RFC 5280 §4.2.1.12).
package enum KeyPurpose: Hashable, Sendable {
    /// id-kp-timeStamping: critical and alone (RFC 3161 §2.3).
    case timeStamping
    /// id-kp-OCSPSigning, asserted by name: anyExtendedKeyUsage is not enough (RFC 6960 §4.2.2.2).
    case ocspSigning
    /// Any other purpose: an absent extension and anyExtendedKeyUsage allow it too.
    case other(ObjectIdentifier)

    /// The purpose's identifier.
    package var identifier: ObjectIdentifier {
        switch self {
        case .timeStamping: .timeStampingPurpose
        case .ocspSigning: .ocspSigningPurpose
        case .other(let identifier): identifier
        }
    }
}
