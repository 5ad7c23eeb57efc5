import ASN1
import LibCrypto
import PKIX
import SignatureValidation

/// Names of algorithms and keys, the same in every language.
enum AlgorithmText {
    /// The scheme with its digest; the identifier where no scheme is known for it.
    static func signature(_ identifier: AlgorithmIdentifier, digest: DigestAlgorithm?) -> String {
        guard let scheme = SignatureAlgorithm.scheme(for: identifier, digest: digest) else {
            return identifier.algorithm.description
        }
        return name(scheme)
    }

    static func name(_ scheme: SignatureScheme) -> String {
        switch scheme {
        case .rsaPKCS1(let digest): "RSA/\(digest.rawValue)"
        case .rsaPSS(let digest, _, let saltLength): "RSASSA-PSS/\(digest.rawValue) (salt \(saltLength))"
        case .ecdsa(let digest): "ECDSA/\(digest.rawValue)"
        case .dsa(let digest): "DSA/\(digest.rawValue)"
        case .ed25519: "Ed25519"
        case .ed448: "Ed448"
        }
    }

    /// Kind and size of the key; the identifier of its algorithm where the key cannot be used.
    static func key(_ info: SubjectPublicKeyInfo) -> String {
        guard let kind = try? info.key().kind else { return info.algorithm.algorithm.description }
        switch kind {
        case .rsa(let bits): return "RSA \(bits)"
        case .dsa(let bits): return "DSA \(bits)"
        case .ec(let curve): return "EC \(curve.rawValue)"
        case .ed25519: return "Ed25519"
        case .ed448: return "Ed448"
        }
    }
}
