import ASN1
import LibCrypto
import PKIX

/// The `AlgorithmIdentifier` of a signature that we make.
enum SignatureAlgorithmEncoding {
    /// RFC 4055 §5 and §3.1, RFC 5758 §3.2, RFC 8410 §3; nil for what we do not sign with.
    static func encode(_ scheme: SignatureScheme) -> [UInt8]? {
        switch scheme {
        case .rsaPKCS1(let digest): rsa(digest).map { identifier($0, DEREncoder.null) }
        case .rsaPSS(let digest, let mask, let saltLength):
            identifier(KeyAlgorithm.rsassaPSS, parameters(digest, mask, saltLength))
        case .ecdsa(let digest): ecdsa(digest).map { identifier($0, []) }
        case .ed25519: identifier(KeyAlgorithm.ed25519, [])
        case .ed448: identifier(KeyAlgorithm.ed448, [])
        case .dsa: nil
        }
    }

    /// The `AlgorithmIdentifier` of a digest, its parameters absent (RFC 5754 §2).
    static func digest(_ algorithm: DigestAlgorithm) -> [UInt8] { identifier(algorithm.objectIdentifier, []) }

    /// The digest over the content of a message that is signed by a scheme (RFC 8419 §3 for Edwards curves).
    static func contentDigest(_ scheme: SignatureScheme) -> DigestAlgorithm {
        switch scheme {
        case .ed25519: .sha512
        case .ed448: .shake256
        default: scheme.digest ?? .sha256
        }
    }

    private static func identifier(_ algorithm: ObjectIdentifier, _ parameters: [UInt8]) -> [UInt8] {
        DEREncoder.sequence(DEREncoder.objectIdentifier(algorithm), parameters)
    }

    private static func rsa(_ digest: DigestAlgorithm) -> ObjectIdentifier? {
        switch digest {
        case .sha256: ObjectIdentifier(1, 2, 840, 113549, 1, 1, 11)
        case .sha384: ObjectIdentifier(1, 2, 840, 113549, 1, 1, 12)
        case .sha512: ObjectIdentifier(1, 2, 840, 113549, 1, 1, 13)
        default: nil
        }
    }

    private static func ecdsa(_ digest: DigestAlgorithm) -> ObjectIdentifier? {
        switch digest {
        case .sha256: ObjectIdentifier(1, 2, 840, 10045, 4, 3, 2)
        case .sha384: ObjectIdentifier(1, 2, 840, 10045, 4, 3, 3)
        case .sha512: ObjectIdentifier(1, 2, 840, 10045, 4, 3, 4)
        default: nil
        }
    }

    private static func parameters(_ digest: DigestAlgorithm, _ mask: DigestAlgorithm, _ saltLength: Int) -> [UInt8] {
        // id-mgf1
        let generator = identifier(ObjectIdentifier(1, 2, 840, 113549, 1, 1, 8), self.digest(mask))
        return DEREncoder.sequence(
            DEREncoder.explicit(0, self.digest(digest)),
            DEREncoder.explicit(1, generator),
            DEREncoder.explicit(2, DEREncoder.integer(saltLength))
        )
    }
}
