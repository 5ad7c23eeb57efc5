import COpenSSL

/// One signature or verification with a key: owns an `EVP_PKEY_CTX`, move-only, used by one thread.
@safe struct KeyOperation: ~Copyable {
    private let context: OpaquePointer  // EVP_PKEY_CTX *, owned

    /// Prepares for a digest-based scheme; the caller has checked that it fits the key and has a bounded salt.
    init(_ purpose: Purpose, key: KeyHandle, scheme: SignatureScheme) throws(LibCryptoError) {
        let library = try LibraryContext.current()
        guard let context = unsafe EVP_PKEY_CTX_new_from_pkey(library.pointer, key.pointer, nil) else {
            throw .failed("EVP_PKEY_CTX_new_from_pkey")
        }
        let signing: Int32 = purpose == .sign ? 1 : 0
        let status =
            switch scheme {
            case .rsaPKCS1(let digest):
                unsafe lastro_signature_init(context, signing, RSA_PKCS1_PADDING, digest.providerName, nil, 0)
            case .rsaPSS(let digest, let mask, let saltLength):
                unsafe lastro_signature_init(
                    context,
                    signing,
                    RSA_PKCS1_PSS_PADDING,
                    digest.providerName,
                    mask.providerName,
                    Int32(clamping: saltLength)
                )
            case .ecdsa, .dsa, .ed25519, .ed448:
                // Without a digest name the value is taken as it is, truncated to the order (FIPS 186-4 §6.4).
                unsafe lastro_signature_init(context, signing, 0, nil, nil, 0)
            }
        guard status == 1 else {
            let error = LibCryptoError.failed(purpose == .sign ? "EVP_PKEY_sign_init_ex" : "EVP_PKEY_verify_init_ex")
            unsafe EVP_PKEY_CTX_free(context)  // `deinit` does not run for a value that never existed
            throw error
        }
        unsafe self.context = context
    }

    deinit { unsafe EVP_PKEY_CTX_free(context) }

    /// OpenSSL's status for a signature over a digest: 1 if it verifies, anything else if not.
    borrowing func verify(_ signature: RawSpan, digest: RawSpan) -> Int32 {
        unsafe signature.withUnsafeBytes { signature in
            unsafe digest.withUnsafeBytes { digest in
                unsafe EVP_PKEY_verify(
                    context,
                    signature.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    signature.count,
                    digest.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    digest.count
                )
            }
        }
    }

    /// Signs a digest; `capacity` is the key's greatest signature length in bytes.
    borrowing func sign(digest: [UInt8], capacity: Int) throws(LibCryptoError) -> [UInt8] {
        var status: Int32 = 0
        let signature = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            var length = capacity
            status = unsafe EVP_PKEY_sign(context, buffer.baseAddress, &length, digest, digest.count)
            count = status == 1 ? length : 0
        }
        guard status == 1 else { throw .failed("EVP_PKEY_sign") }
        return signature
    }
}
