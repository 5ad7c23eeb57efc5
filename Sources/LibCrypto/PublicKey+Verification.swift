import COpenSSL

extension PublicKey {
    /// Whether the signature over a message with this digest verifies: RSA, ECDSA and DSA schemes.
    ///
    /// False for anything that does not verify: a malformed signature, an RSA signature not as long as the modulus
    /// (RFC 8017 §8.1.2 step 1, §8.2.2 step 1), a digest of another length than the scheme's, a scheme that does not
    /// fit the key, a PSS salt length below 0 or above 16384, and Ed25519 and Ed448, which need the message.
    /// Throws `LibCryptoError` only when the library could not be asked at all.
    package func verify(
        _ signature: ArraySlice<UInt8>,
        digest: [UInt8],
        scheme: SignatureScheme
    ) throws(LibCryptoError) -> Bool {
        guard scheme.fits(kind), scheme.hasBoundedSalt, digest.count == scheme.digest?.length else { return false }
        if case .rsa(let bits) = kind, signature.count != (bits + 7) / 8 { return false }
        guard !signature.isEmpty, signature.count <= Int(Int32.max) else { return false }
        let verification = try handle.verification(scheme)
        let status = unsafe verification.verify(signature.span.bytes, digest: digest.span.bytes)
        // What has failed may have left something behind.
        if status == 1 { handle.verifications.give(verification) }
        return try judged(status, "EVP_PKEY_verify")
    }

    /// Whether the signature over the message verifies; any scheme.
    ///
    /// False and throws as `verify(_:digest:scheme:)`.
    package func verify(
        _ signature: ArraySlice<UInt8>,
        message: ArraySlice<UInt8>,
        scheme: SignatureScheme
    ) throws(LibCryptoError) -> Bool {
        guard scheme.fits(kind) else { return false }
        if let algorithm = scheme.digest {
            return try verify(signature, digest: Digest.hash(algorithm, message), scheme: scheme)
        }
        guard !signature.isEmpty else { return false }
        let operation = try EdwardsOperation(.verify, key: handle)
        let status = unsafe operation.verify(signature.span.bytes, message: message.span.bytes)
        return try judged(status, "EVP_DigestVerify")
    }

    /// Tells a signature that does not verify from a library out of memory, and leaves the error queue empty.
    private func judged(_ status: Int32, _ function: String) throws(LibCryptoError) -> Bool {
        if status == 1 { return true }
        let queue = LibCryptoError.drainQueue()
        guard !queue.contains(where: { lastro_error_is_allocation_failure(UInt($0)) != 0 }) else {
            throw LibCryptoError(function: function, queue: queue, refusal: nil)
        }
        return false
    }
}
