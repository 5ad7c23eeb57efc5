import ASN1
package import LibCrypto

/// What signature scheme an `AlgorithmIdentifier` stands for.
///
/// RFC 3279 §2.2, RFC 4055, RFC 5754, RFC 5758, RFC 8410, RFC 8692, and for CMS RFC 3370, RFC 8419 and RFC 9814.
package enum SignatureAlgorithm {
    /// The scheme, or nil where the algorithm, its digest or its parameters are not known here.
    ///
    /// `digest` is the `digestAlgorithm` of a CMS SignerInfo, for identifiers that name only the kind of key
    /// (rsaEncryption, id-ecPublicKey, id-dsa); nil for certificates, CRLs and OCSP responses, where such an identifier
    /// is no signature algorithm.
    package static func scheme(
        for identifier: AlgorithmIdentifier,
        digest: DigestAlgorithm? = nil
    ) -> SignatureScheme? {
        if let scheme = schemes[identifier.algorithm] { return scheme }
        // SHAKE256 is a digest of content only (RFC 8419); signatures with it have identifiers of their own (RFC 8692).
        let digest = digest == .shake256 ? nil : digest
        switch identifier.algorithm {
        case KeyAlgorithm.rsassaPSS: return RSASSAPSSParameters(identifier.parameters)?.scheme
        case KeyAlgorithm.rsaEncryption: return digest.map { .rsaPKCS1($0) }
        case KeyAlgorithm.ecPublicKey: return digest.map { .ecdsa($0) }
        case KeyAlgorithm.dsa: return digest.map { .dsa($0) }
        case ecdsaWithSpecified: return specifiedDigest(identifier.parameters).map { .ecdsa($0) }
        default: return nil
        }
    }

    /// ecdsa-with-SHA2 of X9.62, which names its digest in the parameters.
    private static let ecdsaWithSpecified = ObjectIdentifier(1, 2, 840, 10045, 4, 3)

    private static func specifiedDigest(_ parameters: ArraySlice<UInt8>?) -> DigestAlgorithm? {
        guard let parameters, let element = try? Element.parse(parameters, rules: .ber),
            let identifier = try? AlgorithmIdentifier(element)
        else { return nil }
        let digest = DigestAlgorithm(objectIdentifier: identifier.algorithm)
        return digest == .shake256 ? nil : digest
    }

    private static let schemes: [ObjectIdentifier: SignatureScheme] = [
        ObjectIdentifier(1, 2, 840, 113549, 1, 1, 4): .rsaPKCS1(.md5),
        ObjectIdentifier(1, 2, 840, 113549, 1, 1, 5): .rsaPKCS1(.sha1),
        ObjectIdentifier(1, 2, 840, 113549, 1, 1, 14): .rsaPKCS1(.sha224),
        ObjectIdentifier(1, 2, 840, 113549, 1, 1, 11): .rsaPKCS1(.sha256),
        ObjectIdentifier(1, 2, 840, 113549, 1, 1, 12): .rsaPKCS1(.sha384),
        ObjectIdentifier(1, 2, 840, 113549, 1, 1, 13): .rsaPKCS1(.sha512),
        ObjectIdentifier(1, 2, 840, 113549, 1, 1, 16): .rsaPKCS1(.sha512t256),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 13): .rsaPKCS1(.sha3x224),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 14): .rsaPKCS1(.sha3x256),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 15): .rsaPKCS1(.sha3x384),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 16): .rsaPKCS1(.sha3x512),
        // sha1WithRSASignature of the OIW, and rsaSignatureWithripemd160 of TeleTrusT
        ObjectIdentifier(1, 3, 14, 3, 2, 29): .rsaPKCS1(.sha1),
        ObjectIdentifier(1, 3, 36, 3, 3, 1, 2): .rsaPKCS1(.ripemd160),
        ObjectIdentifier(1, 2, 840, 10045, 4, 1): .ecdsa(.sha1),
        ObjectIdentifier(1, 2, 840, 10045, 4, 3, 1): .ecdsa(.sha224),
        ObjectIdentifier(1, 2, 840, 10045, 4, 3, 2): .ecdsa(.sha256),
        ObjectIdentifier(1, 2, 840, 10045, 4, 3, 3): .ecdsa(.sha384),
        ObjectIdentifier(1, 2, 840, 10045, 4, 3, 4): .ecdsa(.sha512),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 9): .ecdsa(.sha3x224),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 10): .ecdsa(.sha3x256),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 11): .ecdsa(.sha3x384),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 12): .ecdsa(.sha3x512),
        ObjectIdentifier(1, 2, 840, 10040, 4, 3): .dsa(.sha1),
        ObjectIdentifier(1, 3, 14, 3, 2, 27): .dsa(.sha1),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 1): .dsa(.sha224),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 2): .dsa(.sha256),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 3): .dsa(.sha384),
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 3, 4): .dsa(.sha512),
        KeyAlgorithm.ed25519: .ed25519,
        KeyAlgorithm.ed448: .ed448,
    ]
}
