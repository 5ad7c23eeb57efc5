import COpenSSL

/// One Ed25519 or Ed448 signature or verification over a whole message; owns an `EVP_MD_CTX`, move-only.
@safe struct EdwardsOperation: ~Copyable {
    private let context: OpaquePointer  // EVP_MD_CTX *, owned

    /// Prepares the pure scheme of the key's own curve (RFC 8032 §5.1, §5.2); there is no parameter to choose.
    init(_ purpose: KeyOperation.Purpose, key: KeyHandle) throws(LibCryptoError) {
        let library = try LibraryContext.current()
        guard let context = unsafe EVP_MD_CTX_new() else { throw .failed("EVP_MD_CTX_new") }
        let status =
            switch purpose {
            case .sign: unsafe EVP_DigestSignInit_ex(context, nil, nil, library.pointer, nil, key.pointer, nil)
            case .verify: unsafe EVP_DigestVerifyInit_ex(context, nil, nil, library.pointer, nil, key.pointer, nil)
            }
        guard status == 1 else {
            let error = LibCryptoError.failed(purpose == .sign ? "EVP_DigestSignInit_ex" : "EVP_DigestVerifyInit_ex")
            unsafe EVP_MD_CTX_free(context)  // `deinit` does not run for a value that never existed
            throw error
        }
        unsafe self.context = context
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// OpenSSL's status: 1 if the signature verifies, anything else if not.
    borrowing func verify(_ signature: RawSpan, message: RawSpan) -> Int32 {
        unsafe signature.withUnsafeBytes { signature in
            unsafe message.withUnsafeBytes { message in
                unsafe EVP_DigestVerify(
                    context,
                    signature.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    signature.count,
                    message.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    message.count
                )
            }
        }
    }

    /// Signs a message; `capacity` is the scheme's signature length in bytes.
    borrowing func sign(_ message: RawSpan, capacity: Int) throws(LibCryptoError) -> [UInt8] {
        var status: Int32 = 0
        let signature = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            var length = capacity
            status = unsafe message.withUnsafeBytes { message in
                unsafe EVP_DigestSign(
                    context,
                    buffer.baseAddress,
                    &length,
                    message.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    message.count
                )
            }
            count = status == 1 ? length : 0
        }
        guard status == 1 else { throw .failed("EVP_DigestSign") }
        return signature
    }
}
