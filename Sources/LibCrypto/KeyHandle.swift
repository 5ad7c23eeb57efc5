import COpenSSL

/// Owns one `EVP_PKEY`; shared by a private key and its public half.
@safe final class KeyHandle: @unchecked Sendable {
    // An EVP_PKEY is never changed after it was made; what OpenSSL caches in it is behind the key's own lock.
    let pointer: OpaquePointer  // EVP_PKEY *, owned
    let verifications = VerificationStore()

    init(takingOwnership pointer: OpaquePointer) { unsafe self.pointer = pointer }

    deinit { unsafe EVP_PKEY_free(pointer) }

    /// A verification of the scheme, ready to be used by one thread.
    func verification(_ scheme: SignatureScheme) throws(LibCryptoError) -> PreparedVerification {
        if let kept = verifications.take(scheme) { return kept }
        return try PreparedVerification(key: self, scheme: scheme)
    }

    /// A key from its components; throws `LibCryptoError` if the provider refuses them.
    convenience init(algorithm: String, publicParameters: consuming KeyParameters) throws(LibCryptoError) {
        let library = try LibraryContext.current()
        guard let context = unsafe EVP_PKEY_CTX_new_from_name(library.pointer, algorithm, nil) else {
            throw .failed("EVP_PKEY_CTX_new_from_name")
        }
        defer { unsafe EVP_PKEY_CTX_free(context) }
        guard unsafe EVP_PKEY_fromdata_init(context) == 1 else { throw .failed("EVP_PKEY_fromdata_init") }
        var key: OpaquePointer?
        let status = unsafe publicParameters.withUnsafeParameters {
            unsafe EVP_PKEY_fromdata(context, &key, lastro_selection_public_key(), $0)
        }
        guard status == 1, let key = unsafe key else { throw .failed("EVP_PKEY_fromdata") }
        unsafe self.init(takingOwnership: key)
    }
}
