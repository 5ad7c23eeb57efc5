package import ASN1
package import LibCrypto

extension DigestAlgorithm {
    /// The digest algorithm with this identifier (RFC 3279 §2.1, RFC 5754 §2, RFC 8702 §2), or nil.
    package init?(objectIdentifier: ObjectIdentifier) {
        guard let algorithm = Self.byIdentifier[objectIdentifier] else { return nil }
        self = algorithm
    }

    /// The identifier that stands in a digest's `AlgorithmIdentifier`.
    package var objectIdentifier: ObjectIdentifier {
        switch self {
        case .md5: ObjectIdentifier(1, 2, 840, 113549, 2, 5)
        case .ripemd160: ObjectIdentifier(1, 3, 36, 3, 2, 1)
        case .sha1: ObjectIdentifier(1, 3, 14, 3, 2, 26)
        case .sha256: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 1)
        case .sha384: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 2)
        case .sha512: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 3)
        case .sha224: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 4)
        case .sha512t256: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 6)
        case .sha3x224: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 7)
        case .sha3x256: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 8)
        case .sha3x384: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 9)
        case .sha3x512: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 10)
        case .shake256: ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 12)
        }
    }

    private static let byIdentifier = Dictionary(
        allCases.map { ($0.objectIdentifier, $0) },
        uniquingKeysWith: { first, _ in first }
    )
}
