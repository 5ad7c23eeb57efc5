/// A signature algorithm with all the parameters that a verifier must fix beforehand.
package enum SignatureScheme: Sendable, Hashable {
    /// RSASSA-PKCS1-v1_5 (RFC 8017 §8.2).
    case rsaPKCS1(DigestAlgorithm)
    /// RSASSA-PSS with MGF1 (RFC 8017 §8.1); the salt length in bytes is exact, not a minimum.
    case rsaPSS(digest: DigestAlgorithm, maskDigest: DigestAlgorithm, saltLength: Int)
    /// ECDSA, the signature as DER `ECDSA-Sig-Value` (RFC 3279 §2.2.3).
    case ecdsa(DigestAlgorithm)
    /// DSA, the signature as DER `Dss-Sig-Value` (RFC 3279 §2.2.2).
    case dsa(DigestAlgorithm)
    /// Ed25519, pure (RFC 8032 §5.1), 64 bytes.
    case ed25519
    /// Ed448, pure with an empty context (RFC 8032 §5.2), 114 bytes.
    case ed448

    /// The digest applied to the message; nil where the scheme takes the message itself.
    package var digest: DigestAlgorithm? {
        switch self {
        case .rsaPKCS1(let digest), .ecdsa(let digest), .dsa(let digest): digest
        case .rsaPSS(let digest, _, _): digest
        case .ed25519, .ed448: nil
        }
    }

    /// Whether a key of this kind makes such signatures.
    package func fits(_ kind: PublicKey.Kind) -> Bool {
        switch (self, kind) {
        case (.rsaPKCS1, .rsa), (.rsaPSS, .rsa), (.ecdsa, .ec), (.dsa, .dsa), (.ed25519, .ed25519), (.ed448, .ed448):
            true
        default: false
        }
    }

    /// Whether the PSS salt length is one that may be handed to libcrypto, where negative values have other meanings.
    var hasBoundedSalt: Bool {
        if case .rsaPSS(_, _, let saltLength) = self { return (0...16_384).contains(saltLength) }
        return true
    }
}
