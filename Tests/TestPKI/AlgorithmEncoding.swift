package import ASN1
package import LibCrypto

/// AlgorithmIdentifiers as the standards write them.
package enum AlgorithmEncoding {
    /// The AlgorithmIdentifier of a signature (RFC 3279, 4055, 5758, 8410, 8692 and NIST's register).
    ///
    /// - Precondition: an identifier is registered for the combination.
    package static func signature(_ scheme: SignatureScheme) -> [UInt8] {
        switch scheme {
        case .rsaPKCS1(let digest): identifier(rsa(digest), parameters: DEREncoder.null)
        case .rsaPSS(let digest, let maskDigest, let saltLength):
            identifier(
                ObjectIdentifier(1, 2, 840, 113_549, 1, 1, 10),
                parameters: pssParameters(digest, maskDigest, saltLength)
            )
        case .ecdsa(let digest): identifier(ecdsa(digest), parameters: nil)
        case .dsa(let digest): identifier(dsa(digest), parameters: nil)
        case .ed25519: identifier(ObjectIdentifier(1, 3, 101, 112), parameters: nil)
        case .ed448: identifier(ObjectIdentifier(1, 3, 101, 113), parameters: nil)
        }
    }

    /// The AlgorithmIdentifier that CMS uses for a signature: rsaEncryption for PKCS #1 v1.5 (RFC 3370 §3.2).
    package static func cmsSignature(_ scheme: SignatureScheme) -> [UInt8] {
        guard case .rsaPKCS1 = scheme else { return signature(scheme) }
        return identifier(ObjectIdentifier(1, 2, 840, 113_549, 1, 1, 1), parameters: DEREncoder.null)
    }

    /// The AlgorithmIdentifier of a digest, its parameters absent (RFC 5754 §2) or NULL.
    package static func digest(_ algorithm: DigestAlgorithm, null: Bool = false) -> [UInt8] {
        identifier(digestIdentifier(algorithm), parameters: null ? DEREncoder.null : nil)
    }

    /// Any AlgorithmIdentifier.
    package static func identifier(_ algorithm: ObjectIdentifier, parameters: [UInt8]?) -> [UInt8] {
        DEREncoder.sequence(DEREncoder.objectIdentifier(algorithm), parameters ?? [])
    }

    /// The identifier of a digest.
    package static func digestIdentifier(_ algorithm: DigestAlgorithm) -> ObjectIdentifier {
        switch algorithm {
        case .md5: ObjectIdentifier(1, 2, 840, 113_549, 2, 5)
        case .ripemd160: ObjectIdentifier(1, 3, 36, 3, 2, 1)
        case .sha1: ObjectIdentifier(1, 3, 14, 3, 2, 26)
        case .sha224: nist(2, 4)
        case .sha256: nist(2, 1)
        case .sha384: nist(2, 2)
        case .sha512: nist(2, 3)
        case .sha512t256: nist(2, 6)
        case .sha3x224: nist(2, 7)
        case .sha3x256: nist(2, 8)
        case .sha3x384: nist(2, 9)
        case .sha3x512: nist(2, 10)
        case .shake256: nist(2, 12)
        }
    }

    static func rsa(_ digest: DigestAlgorithm) -> ObjectIdentifier {
        switch digest {
        case .md5: pkcs1(4)
        case .ripemd160: ObjectIdentifier(1, 3, 36, 3, 3, 1, 2)
        case .sha1: pkcs1(5)
        case .sha224: pkcs1(14)
        case .sha256: pkcs1(11)
        case .sha384: pkcs1(12)
        case .sha512: pkcs1(13)
        case .sha512t256: pkcs1(16)
        case .sha3x224: nist(3, 13)
        case .sha3x256: nist(3, 14)
        case .sha3x384: nist(3, 15)
        case .sha3x512: nist(3, 16)
        case .shake256: preconditionFailure("no identifier for RSA with \(digest.rawValue)")
        }
    }

    private static func ecdsa(_ digest: DigestAlgorithm) -> ObjectIdentifier {
        switch digest {
        case .sha1: ObjectIdentifier(1, 2, 840, 10_045, 4, 1)
        case .sha224: ObjectIdentifier(1, 2, 840, 10_045, 4, 3, 1)
        case .sha256: ObjectIdentifier(1, 2, 840, 10_045, 4, 3, 2)
        case .sha384: ObjectIdentifier(1, 2, 840, 10_045, 4, 3, 3)
        case .sha512: ObjectIdentifier(1, 2, 840, 10_045, 4, 3, 4)
        case .sha3x224: nist(3, 9)
        case .sha3x256: nist(3, 10)
        case .sha3x384: nist(3, 11)
        case .sha3x512: nist(3, 12)
        case .md5, .ripemd160, .sha512t256, .shake256:
            preconditionFailure("no identifier for ECDSA with \(digest.rawValue)")
        }
    }

    private static func dsa(_ digest: DigestAlgorithm) -> ObjectIdentifier {
        switch digest {
        case .sha1: ObjectIdentifier(1, 2, 840, 10_040, 4, 3)
        case .sha224: nist(3, 1)
        case .sha256: nist(3, 2)
        case .sha384: nist(3, 3)
        case .sha512: nist(3, 4)
        case .sha3x224: nist(3, 5)
        case .sha3x256: nist(3, 6)
        case .sha3x384: nist(3, 7)
        case .sha3x512: nist(3, 8)
        case .md5, .ripemd160, .sha512t256, .shake256:
            preconditionFailure("no identifier for DSA with \(digest.rawValue)")
        }
    }

    /// RSASSA-PSS-params without the members that equal their DEFAULT (RFC 4055 §3.1, X.690 §11.5).
    private static func pssParameters(
        _ digest: DigestAlgorithm,
        _ maskDigest: DigestAlgorithm,
        _ saltLength: Int
    ) -> [UInt8] {
        let mask = identifier(
            ObjectIdentifier(1, 2, 840, 113_549, 1, 1, 8),
            parameters: Self.digest(maskDigest, null: true)
        )
        return DEREncoder.sequence(
            digest == .sha1 ? [] : DEREncoder.explicit(0, Self.digest(digest, null: true)),
            maskDigest == .sha1 ? [] : DEREncoder.explicit(1, mask),
            saltLength == 20 ? [] : DEREncoder.explicit(2, DEREncoder.integer(saltLength))
        )
    }

    private static func nist(_ arc: UInt64, _ number: UInt64) -> ObjectIdentifier {
        ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, arc, number)
    }

    private static func pkcs1(_ number: UInt64) -> ObjectIdentifier {
        ObjectIdentifier(1, 2, 840, 113_549, 1, 1, number)
    }
}
