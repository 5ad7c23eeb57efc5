import COpenSSL

/// AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a nonce of 12 bytes and a tag of 16.
package enum AESGCM {
    /// The length of the tag in bytes, which stands behind what is encrypted (RFC 5116 §5.2).
    package static let tagLength = 16
    /// The length of the nonce in bytes; none may serve twice under one key.
    package static let nonceLength = 12

    /// The encrypted bytes with the tag behind them.
    ///
    /// Throws `LibCryptoError`, `.cipherInput` for a key or a nonce of another length.
    package static func seal(
        _ plain: RawSpan,
        key: RawSpan,
        nonce: [UInt8],
        authenticating header: [UInt8] = []
    ) throws(LibCryptoError) -> [UInt8] {
        guard plain.byteCount <= Int(Int32.max) - tagLength else { throw .refused(.cipherInput) }
        let context = try unsafe started(key: key, nonce: nonce, header: header, isEncrypting: true)
        defer { unsafe EVP_CIPHER_CTX_free(context) }
        var isDone = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: plain.byteCount + tagLength) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            var length: Int32 = 0
            var rest: Int32 = 0
            isDone = unsafe plain.withUnsafeBytes { plain in
                unsafe EVP_CipherUpdate(
                    context,
                    start,
                    &length,
                    plain.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    Int32(plain.count)
                ) == 1 && EVP_CipherFinal_ex(context, start + Int(length), &rest) == 1
                    && EVP_CIPHER_CTX_ctrl(
                        context,
                        EVP_CTRL_AEAD_GET_TAG,
                        Int32(tagLength),
                        start + Int(length + rest)
                    ) == 1
            }
            count = isDone ? Int(length + rest) + tagLength : 0
        }
        guard isDone else { throw .failed("EVP_CipherFinal_ex") }
        return output
    }

    /// The plain bytes of what `seal` gave, in memory that is wiped when it goes.
    ///
    /// Throws `LibCryptoError`: `.authenticationTag` where key, nonce, header or any byte is not what was sealed;
    /// `.cipherInput` for a wrong length.
    package static func open(
        _ sealed: ArraySlice<UInt8>,
        key: RawSpan,
        nonce: [UInt8],
        authenticating header: [UInt8] = []
    ) throws(LibCryptoError) -> SecretBytes {
        guard sealed.count >= tagLength, sealed.count <= Int(Int32.max) else { throw .refused(.cipherInput) }
        let encrypted = sealed.dropLast(tagLength)
        var tag = Array(sealed.suffix(tagLength))
        let context = try unsafe started(key: key, nonce: nonce, header: header, isEncrypting: false)
        defer { unsafe EVP_CIPHER_CTX_free(context) }
        guard unsafe EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tagLength), &tag) == 1 else {
            throw .failed("EVP_CIPHER_CTX_ctrl")
        }
        var isDecrypted = false
        var isAuthentic = false
        let plain = unsafe SecretBytes(count: encrypted.count) { output in
            // A length of zero still wants somewhere to point to.
            var none: UInt8 = 0
            var length: Int32 = 0
            var rest: Int32 = 0
            isDecrypted = unsafe encrypted.withUnsafeBufferPointer { input in
                guard let start = unsafe output.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
                return unsafe EVP_CipherUpdate(context, start, &length, input.baseAddress, Int32(input.count)) == 1
            }
            // The counter mode leaves nothing for the end: what this call does is compare the tag.
            if isDecrypted { isAuthentic = unsafe EVP_CipherFinal_ex(context, &none, &rest) == 1 }
        }
        guard isDecrypted else { throw .failed("EVP_CipherUpdate") }
        guard isAuthentic else {
            _ = LibCryptoError.drainQueue()
            throw .refused(.authenticationTag)
        }
        return plain
    }

    /// A cipher context with key, nonce and header in it; the caller frees it.
    private static func started(
        key: RawSpan,
        nonce: [UInt8],
        header: [UInt8],
        isEncrypting: Bool
    ) throws(LibCryptoError) -> OpaquePointer {
        guard key.byteCount == 32, nonce.count == nonceLength, header.count <= 1 << 20 else {
            throw .refused(.cipherInput)
        }
        let library = try LibraryContext.current()
        guard let cipher = unsafe EVP_CIPHER_fetch(library.pointer, "AES-256-GCM", nil) else {
            throw .failed("EVP_CIPHER_fetch")
        }
        defer { unsafe EVP_CIPHER_free(cipher) }
        guard let context = unsafe EVP_CIPHER_CTX_new() else { throw .failed("EVP_CIPHER_CTX_new") }
        let isReady = unsafe key.withUnsafeBytes { key in
            unsafe EVP_CipherInit_ex2(
                context,
                cipher,
                key.baseAddress?.assumingMemoryBound(to: UInt8.self),
                nonce,
                isEncrypting ? 1 : 0,
                nil
            ) == 1
        }
        var length: Int32 = 0
        guard isReady,
            unsafe header.isEmpty || EVP_CipherUpdate(context, nil, &length, header, Int32(header.count)) == 1
        else {
            let error = LibCryptoError.failed("EVP_CipherInit_ex2")
            unsafe EVP_CIPHER_CTX_free(context)
            throw error
        }
        return unsafe context
    }
}
