import COpenSSL

/// A private key in memory: for the test PKI, sealed keys and PKCS #12 files; not for tokens.
package final class PrivateKey: Sendable {
    package let publicKind: PublicKey.Kind
    let handle: KeyHandle

    init(publicKind: PublicKey.Kind, handle: KeyHandle) {
        self.publicKind = publicKind
        self.handle = handle
    }

    /// The public half, sharing the key's memory.
    package var publicKey: PublicKey { PublicKey(kind: publicKind, handle: handle) }

    /// Signs a message; RSA and Edwards signatures as octets, ECDSA and DSA as DER (RFC 3279 §2.2.2, §2.2.3).
    ///
    /// Throws `LibCryptoError`: `.schemeUnfit`, `.saltLength`, or the C function that failed (for instance a salt that
    /// does not fit the modulus).
    package func sign(message: ArraySlice<UInt8>, scheme: SignatureScheme) throws(LibCryptoError) -> [UInt8] {
        guard scheme.fits(publicKind) else { throw .refused(.schemeUnfit) }
        guard scheme.hasBoundedSalt else { throw .refused(.saltLength) }
        let capacity = unsafe Int(EVP_PKEY_get_size(handle.pointer))
        if let algorithm = scheme.digest {
            let operation = try KeyOperation(.sign, key: handle, scheme: scheme)
            return try operation.sign(digest: Digest.hash(algorithm, message), capacity: capacity)
        }
        let operation = try EdwardsOperation(.sign, key: handle)
        return try unsafe operation.sign(message.span.bytes, capacity: capacity)
    }
}
