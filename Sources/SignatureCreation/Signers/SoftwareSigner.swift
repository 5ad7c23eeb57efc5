package import LibCrypto
package import PKIX

/// A key in memory: one that was sealed in a file.
package struct SoftwareSigner: Signer {
    package let certificate: Certificate
    package let chain: [Certificate]
    private let key: PrivateKey

    /// Throws `certificateMismatch` where the certificate is another key's.
    package init(key: PrivateKey, certificate: Certificate, chain: [Certificate] = []) throws(SigningError) {
        self.key = key
        self.certificate = certificate
        self.chain = chain
        // Not the encodings, of which one key may have several: a signature tells.
        let probe: [UInt8] = [0x6c, 0x61, 0x73, 0x74, 0x72, 0x6f]
        let scheme = try scheme(.sha256)
        guard scheme.fits(key.publicKind) else { throw .certificateMismatch }
        let isOwn: Bool
        let publicKey = try publicKey
        do throws(LibCryptoError) {
            let signature = try key.sign(message: probe[...], scheme: scheme)
            isOwn = try publicKey.verify(signature[...], message: probe[...], scheme: scheme)
        } catch {
            throw .cryptography(error)
        }
        guard isOwn else { throw .certificateMismatch }
    }

    /// The same key with certificates of its authorities.
    package func adding(chain more: [Certificate]) -> SoftwareSigner {
        SoftwareSigner(checked: key, certificate, chain + more)
    }

    private init(checked key: PrivateKey, _ certificate: Certificate, _ chain: [Certificate]) {
        self.key = key
        self.certificate = certificate
        self.chain = chain
    }

    package var custody: KeyCustody { .software }

    package func sign(_ message: [UInt8], _ scheme: SignatureScheme) throws(SigningError) -> [UInt8] {
        do throws(LibCryptoError) {
            return try key.sign(message: message[...], scheme: scheme)
        } catch {
            throw error.refusal == .schemeUnfit ? .schemeUnfit : .cryptography(error)
        }
    }
}
