extension PublicKey {
    /// The algorithm of a key with its size.
    package enum Kind: Sendable, Hashable {
        /// The bits of the modulus.
        case rsa(bits: Int)
        case ec(NamedCurve)
        case ed25519
        case ed448
        /// The bits of the prime p.
        case dsa(bits: Int)

        /// The key's size as cryptographic suites count it (ETSI TS 119 312): modulus, field or p, in bits.
        package var sizeInBits: Int {
            switch self {
            case .rsa(let bits), .dsa(let bits): bits
            case .ec(let curve): curve.bits
            case .ed25519: 256
            case .ed448: 456
            }
        }
    }
}
