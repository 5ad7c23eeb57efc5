import COpenSSL

/// Takes digests of many short runs one after the other, in one context and without memory of their own.
///
/// For the nodes of hash trees: a context that is made and freed costs more than the digest. Move-only, so that it is freed
/// exactly once.
@safe package struct BatchDigest: ~Copyable {
    private let context: OpaquePointer  // EVP_MD_CTX *, owned
    private let method: DigestMethod
    private let isExtendable: Bool
    /// The digest's length in bytes.
    package let length: Int

    /// Prepares for the algorithm; throws `LibCryptoError` if it or memory is not available.
    package init(_ algorithm: DigestAlgorithm) throws(LibCryptoError) {
        let method = try DigestMethod.cached(algorithm)
        guard let context = unsafe EVP_MD_CTX_new() else { throw .failed("EVP_MD_CTX_new") }
        unsafe self.context = context
        self.method = method
        isExtendable = algorithm.isExtendable
        length = algorithm.length
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Writes the digest of some bytes to `output` from `offset` on, where there must be room for it.
    package mutating func hash(
        _ bytes: RawSpan,
        into output: inout [UInt8],
        at offset: Int
    ) throws(LibCryptoError) {
        precondition(offset >= 0 && offset <= output.count - length, "no room for the digest")
        let length = self.length
        let status = unsafe bytes.withUnsafeBytes { input -> Int32 in
            guard unsafe EVP_DigestInit_ex2(context, method.pointer, nil) == 1,
                unsafe EVP_DigestUpdate(context, input.baseAddress, input.count) == 1
            else { return 0 }
            return unsafe output.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return 0 }
                if isExtendable { return unsafe EVP_DigestFinalXOF(context, start + offset, length) }
                return unsafe EVP_DigestFinal_ex(context, start + offset, nil)
            }
        }
        guard status == 1 else { throw .failed("EVP_Digest") }
    }
}
