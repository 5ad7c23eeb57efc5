package import ASN1

/// Purposes of ExtKeyUsageSyntax (RFC 5280 §4.2.1.12).
package enum TestExtendedKeyUsage: Sendable, Hashable {
    case any
    case serverAuth
    case clientAuth
    case codeSigning
    case emailProtection
    case timeStamping
    case ocspSigning
    case other(ObjectIdentifier)

    package var identifier: ObjectIdentifier {
        switch self {
        case .any: ObjectIdentifier(2, 5, 29, 37, 0)
        case .serverAuth: ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 1)
        case .clientAuth: ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 2)
        case .codeSigning: ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 3)
        case .emailProtection: ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 4)
        case .timeStamping: ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 8)
        case .ocspSigning: ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 9)
        case .other(let identifier): identifier
        }
    }
}
