import COpenSSL

/// AES in cipher block chaining mode (FIPS 197, NIST SP 800-38A §6.2), with keys of 16 or 32 bytes.
package enum AESCBC {
    /// The plain bytes of `bytes`; with `isPadded`, without the padding of RFC 8018 §6.1.1.
    ///
    /// Throws `LibCryptoError` for a key or an initialization vector of a wrong length, a length that is not one of whole
    /// blocks, and for wrong padding.
    package static func decrypt(
        _ bytes: ArraySlice<UInt8>,
        key: [UInt8],
        initializationVector: [UInt8],
        isPadded: Bool
    ) throws(LibCryptoError) -> [UInt8] {
        try run(bytes, key, initializationVector, isEncrypting: false, isPadded: isPadded)
    }

    /// The encrypted bytes of whole blocks, without padding; throws `LibCryptoError` as `decrypt` does.
    package static func encrypt(
        _ bytes: ArraySlice<UInt8>,
        key: [UInt8],
        initializationVector: [UInt8]
    ) throws(LibCryptoError) -> [UInt8] {
        try run(bytes, key, initializationVector, isEncrypting: true, isPadded: false)
    }

    private static func run(
        _ bytes: ArraySlice<UInt8>,
        _ key: [UInt8],
        _ initializationVector: [UInt8],
        isEncrypting: Bool,
        isPadded: Bool
    ) throws(LibCryptoError) -> [UInt8] {
        guard key.count == 16 || key.count == 32, initializationVector.count == 16, bytes.count.isMultiple(of: 16),
            bytes.count <= Int(Int32.max) - 16
        else { throw .refused(.cipherInput) }
        let library = try LibraryContext.current()
        guard
            let cipher = unsafe EVP_CIPHER_fetch(library.pointer, key.count == 16 ? "AES-128-CBC" : "AES-256-CBC", nil)
        else { throw .failed("EVP_CIPHER_fetch") }
        defer { unsafe EVP_CIPHER_free(cipher) }
        guard let context = unsafe EVP_CIPHER_CTX_new() else { throw .failed("EVP_CIPHER_CTX_new") }
        defer { unsafe EVP_CIPHER_CTX_free(context) }
        guard
            unsafe EVP_CipherInit_ex2(context, cipher, key, initializationVector, isEncrypting ? 1 : 0, nil) == 1,
            unsafe EVP_CIPHER_CTX_set_padding(context, isPadded ? 1 : 0) == 1
        else { throw .failed("EVP_CipherInit_ex2") }
        var isDone = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count + 16) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            var length: Int32 = 0
            var rest: Int32 = 0
            isDone = unsafe bytes.withUnsafeBufferPointer { input in
                unsafe EVP_CipherUpdate(context, start, &length, input.baseAddress, Int32(input.count)) == 1
                    && EVP_CipherFinal_ex(context, start + Int(length), &rest) == 1
            }
            count = isDone ? Int(length + rest) : 0
        }
        guard isDone else { throw .failed("EVP_CipherFinal_ex") }
        return output
    }
}
