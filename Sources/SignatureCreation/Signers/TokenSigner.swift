import ASN1
package import LibCrypto
package import PKCS11
package import PKIX

/// A key on a token, under the certificate that stands beside it there or was given.
package struct TokenSigner: Signer {
    package let certificate: Certificate
    package let chain: [Certificate]
    private let key: TokenKey

    /// - Parameters:
    ///   - key: the key; a login waits for the first signature.
    ///   - certificate: nil for the one on the token.
    ///   - chain: the certificates of its authorities.
    /// - Throws: `certificateMissing`, `certificateUnreadable`.
    package init(
        key: TokenKey,
        certificate: Certificate? = nil,
        chain: [Certificate] = []
    ) throws(SigningError) {
        self.key = key
        self.chain = chain
        if let certificate {
            self.certificate = certificate
            return
        }
        guard let encoding = key.certificates.first else { throw .certificateMissing }
        do throws(PKIXError) {
            self.certificate = try Certificate.parse(encoding[...])
        } catch {
            throw .certificateUnreadable
        }
    }

    package var custody: KeyCustody { .token(uri: key.uri) }

    /// Logs in, so that what is wrong with PIN or key shows before there is anything to sign.
    package func prepare() throws(SigningError) {
        do throws(PKCS11Error) { try key.prepare() } catch { throw .token(error) }
    }

    package func sign(_ message: [UInt8], _ scheme: SignatureScheme) throws(SigningError) -> [UInt8] {
        guard scheme.fits(try publicKey.kind) else { throw .schemeUnfit }
        let (bytes, mechanism) = try prepared(message, scheme)
        let signature: [UInt8]
        do throws(PKCS11Error) {
            signature = try key.sign(bytes, mechanism)
        } catch {
            throw .token(error)
        }
        guard case .ecdsa = scheme else { return signature }
        return try Self.sequence(signature)
    }

    /// What the token is given for a message, as its mechanisms take digests and no messages.
    private func prepared(
        _ message: [UInt8],
        _ scheme: SignatureScheme
    ) throws(SigningError) -> ([UInt8], SignatureMechanism) {
        do throws(LibCryptoError) {
            switch scheme {
            case .rsaPKCS1(let digest):
                // DigestInfo with NULL parameters (RFC 8017 §9.2, note 1).
                let info = DEREncoder.sequence(
                    DEREncoder.sequence(DEREncoder.objectIdentifier(digest.objectIdentifier), DEREncoder.null),
                    DEREncoder.octetString(try Digest.hash(digest, message))
                )
                return (info, .rsaPKCS1)
            case .rsaPSS(let digest, let mask, let saltLength):
                let mechanism = SignatureMechanism.rsaPSS(digest: digest, maskDigest: mask, saltLength: saltLength)
                return (try Digest.hash(digest, message), mechanism)
            case .ecdsa(let digest): return (try ecdsaDigest(digest, message), .ecdsa)
            case .ed25519, .ed448: return (message, .eddsa)
            case .dsa: break
            }
        } catch {
            throw .cryptography(error)
        }
        throw .schemeUnfit
    }

    /// The digest, cut to whole octets of the curve's order: tokens refuse longer input, or cut it differently.
    private func ecdsaDigest(_ digest: DigestAlgorithm, _ message: [UInt8]) throws(LibCryptoError) -> [UInt8] {
        let value = try Digest.hash(digest, message)
        guard case .ec(let curve)? = try? publicKey.kind, curve.bits.isMultiple(of: 8) else { return value }
        return Array(value.prefix(curve.bits / 8))
    }

    /// `ECDSA-Sig-Value` (RFC 3279 §2.2.3) out of r and s side by side.
    private static func sequence(_ raw: [UInt8]) throws(SigningError) -> [UInt8] {
        guard raw.count >= 2, raw.count.isMultiple(of: 2) else { throw .signatureInvalid }
        return DEREncoder.sequence(
            DEREncoder.integer(unsigned: raw.prefix(raw.count / 2)),
            DEREncoder.integer(unsigned: raw.suffix(raw.count / 2))
        )
    }
}
