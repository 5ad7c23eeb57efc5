import COpenSSL  // internal by default (InternalImportsByDefault): OpenSSL types cannot leak into our API

/// An incremental message digest: owns one `EVP_MD_CTX`, move-only, so it is freed exactly once.
@safe package struct DigestContext: ~Copyable {
    private let context: OpaquePointer  // EVP_MD_CTX *, owned
    private let length: Int
    private let isExtendable: Bool

    /// Starts a computation; throws `LibCryptoError` if the algorithm or memory is not available.
    package init(_ algorithm: DigestAlgorithm) throws(LibCryptoError) {
        let method = try DigestMethod.cached(algorithm)
        guard let context = unsafe EVP_MD_CTX_new() else { throw .failed("EVP_MD_CTX_new") }
        guard unsafe EVP_DigestInit_ex2(context, method.pointer, nil) == 1 else {
            unsafe EVP_MD_CTX_free(context)  // `deinit` does not run for a value that never existed
            throw .failed("EVP_DigestInit_ex2")
        }
        unsafe self.context = context
        length = algorithm.length
        isExtendable = algorithm.isExtendable
    }

    /// A second computation that goes on from where this one is; throws `LibCryptoError` if memory is not available.
    package init(copying other: borrowing DigestContext) throws(LibCryptoError) {
        guard let context = unsafe EVP_MD_CTX_new() else { throw .failed("EVP_MD_CTX_new") }
        guard unsafe EVP_MD_CTX_copy_ex(context, other.context) == 1 else {
            unsafe EVP_MD_CTX_free(context)  // `deinit` does not run for a value that never existed
            throw .failed("EVP_MD_CTX_copy_ex")
        }
        unsafe self.context = context
        length = other.length
        isExtendable = other.isExtendable
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Adds bytes; any number of calls, of any length.
    package mutating func update(_ bytes: RawSpan) throws(LibCryptoError) {
        let status = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        guard status == 1 else { throw .failed("EVP_DigestUpdate") }
    }

    /// Adds bytes; any number of calls, of any length.
    package mutating func update(_ bytes: ArraySlice<UInt8>) throws(LibCryptoError) {
        try unsafe update(bytes.span.bytes)
    }

    /// Ends the computation; `consuming` makes any later `update` a compile-time error.
    package consuming func finalize() throws(LibCryptoError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        if isExtendable {
            guard unsafe EVP_DigestFinalXOF(context, &digest, length) == 1 else { throw .failed("EVP_DigestFinalXOF") }
        } else {
            guard unsafe EVP_DigestFinal_ex(context, &digest, nil) == 1 else { throw .failed("EVP_DigestFinal_ex") }
        }
        digest.removeLast(digest.count - length)
        return digest
    }
}
