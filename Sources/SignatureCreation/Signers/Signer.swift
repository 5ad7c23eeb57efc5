package import LibCrypto
package import PKIX

/// A private key that signs, with the certificate of its public half.
package protocol Signer: Sendable {
    var certificate: Certificate { get }
    /// More certificates that came with the key, such as those of its authorities.
    var chain: [Certificate] { get }
    var custody: KeyCustody { get }

    /// Signs a message; RSA and Edwards signatures as octets, ECDSA as DER (RFC 3279 §2.2.3).
    ///
    /// Throws `SigningError`; from any number of threads.
    func sign(_ message: [UInt8], _ scheme: SignatureScheme) throws(SigningError) -> [UInt8]
}

extension Signer {
    /// The public key of the certificate.
    package var publicKey: PublicKey {
        get throws(SigningError) {
            do throws(PublicKeyError) {
                return try certificate.subjectPublicKeyInfo.key()
            } catch {
                throw .certificateUnreadable
            }
        }
    }

    /// The scheme by which the key signs with a digest: RSA by PKCS #1 v1.5, ECDSA, and Edwards curves by their own.
    ///
    /// A key whose certificate is for RSASSA-PSS alone signs so, with the digests and the salt that it names, or a salt as
    /// long as the digest (RFC 4055 §3.1).
    package func scheme(_ digest: DigestAlgorithm) throws(SigningError) -> SignatureScheme {
        switch try publicKey.kind {
        case .rsa: certificate.subjectPublicKeyInfo.permits(.rsaPKCS1(digest)) ? .rsaPKCS1(digest) : pss(digest)
        case .ec: .ecdsa(digest)
        case .ed25519: .ed25519
        case .ed448: .ed448
        case .dsa: throw .schemeUnfit
        }
    }

    private func pss(_ digest: DigestAlgorithm) -> SignatureScheme {
        guard let own = RSASSAPSSParameters(certificate.subjectPublicKeyInfo.algorithm.parameters) else {
            return .rsaPSS(digest: digest, maskDigest: digest, saltLength: digest.length)
        }
        return .rsaPSS(
            digest: own.digest,
            maskDigest: own.maskDigest,
            saltLength: max(own.saltLength, own.digest.length)
        )
    }
}
