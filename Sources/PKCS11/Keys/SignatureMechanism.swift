import CPKCS11
package import LibCrypto

/// What a token is asked to do with the bytes that it is given.
package enum SignatureMechanism: Sendable, Hashable {
    /// CKM_RSA_PKCS over a DER DigestInfo (RFC 8017 §8.2.1, §9.2).
    case rsaPKCS1
    /// CKM_RSA_PKCS_PSS over a digest (RFC 8017 §8.1.1).
    case rsaPSS(digest: DigestAlgorithm, maskDigest: DigestAlgorithm, saltLength: Int)
    /// CKM_ECDSA over a digest; gives r and s side by side.
    case ecdsa
    /// CKM_EDDSA over the message.
    case eddsa

    /// The mechanism's number.
    var type: CK_MECHANISM_TYPE {
        switch self {
        case .rsaPKCS1: CKM_RSA_PKCS
        case .rsaPSS: CKM_RSA_PKCS_PSS
        case .ecdsa: CKM_ECDSA
        // PKCS #11 3.0 §2.3.15; p11-kit's header is older.
        case .eddsa: 0x1057
        }
    }

    /// Lends the C structure; nil where a digest has no number in PKCS #11.
    func withMechanism<Value>(_ body: (UnsafeMutablePointer<CK_MECHANISM>) -> Value) -> Value? {
        switch self {
        case .rsaPKCS1, .ecdsa, .eddsa:
            var mechanism = unsafe CK_MECHANISM(mechanism: type, pParameter: nil, ulParameterLen: 0)
            return unsafe body(&mechanism)
        case .rsaPSS(let digest, let mask, let saltLength):
            guard let hash = Self.digest(digest), let generator = Self.maskGenerator(mask), saltLength >= 0 else {
                return nil
            }
            var parameters = CK_RSA_PKCS_PSS_PARAMS()
            parameters.hashAlg = hash
            parameters.mgf = generator
            parameters.sLen = UInt(saltLength)
            return unsafe withUnsafeMutablePointer(to: &parameters) { parameters in
                var mechanism = unsafe CK_MECHANISM(
                    mechanism: type,
                    pParameter: parameters,
                    ulParameterLen: CK_ULONG(MemoryLayout<CK_RSA_PKCS_PSS_PARAMS>.size)
                )
                return unsafe body(&mechanism)
            }
        }
    }

    private static func digest(_ algorithm: DigestAlgorithm) -> CK_MECHANISM_TYPE? {
        switch algorithm {
        case .sha1: CKM_SHA_1
        case .sha224: CKM_SHA224
        case .sha256: CKM_SHA256
        case .sha384: CKM_SHA384
        case .sha512: CKM_SHA512
        default: nil
        }
    }

    private static func maskGenerator(_ algorithm: DigestAlgorithm) -> CK_ULONG? {
        switch algorithm {
        case .sha1: CK_ULONG(CKG_MGF1_SHA1)
        case .sha224: CK_ULONG(CKG_MGF1_SHA224)
        case .sha256: CK_ULONG(CKG_MGF1_SHA256)
        case .sha384: CK_ULONG(CKG_MGF1_SHA384)
        case .sha512: CK_ULONG(CKG_MGF1_SHA512)
        default: nil
        }
    }
}
