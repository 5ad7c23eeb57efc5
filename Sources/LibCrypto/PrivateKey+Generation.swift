import COpenSSL

extension PrivateKey {
    /// A fresh key: RSA of 512…16384 bits with exponent 65537, EC on a named curve, Ed25519, Ed448.
    ///
    /// Throws `LibCryptoError`: `.rsaModulusSize`, `.keyKindUnsupported` for DSA, or the C function that failed.
    package static func generate(_ kind: PublicKey.Kind) throws(LibCryptoError) -> PrivateKey {
        var parameters = KeyParameters()
        let algorithm: String
        switch kind {
        case .rsa(let bits):
            guard (512...16_384).contains(bits) else { throw .refused(.rsaModulusSize) }
            algorithm = "RSA"
            parameters.add(OSSL_PKEY_PARAM_RSA_BITS, number: UInt32(bits))
        case .ec(let curve):
            algorithm = "EC"
            parameters.add(OSSL_PKEY_PARAM_GROUP_NAME, text: curve.groupName)
        case .ed25519: algorithm = "ED25519"
        case .ed448: algorithm = "ED448"
        case .dsa: throw .refused(.keyKindUnsupported)
        }
        let library = try LibraryContext.current()
        guard let context = unsafe EVP_PKEY_CTX_new_from_name(library.pointer, algorithm, nil) else {
            throw .failed("EVP_PKEY_CTX_new_from_name")
        }
        defer { unsafe EVP_PKEY_CTX_free(context) }
        guard unsafe EVP_PKEY_keygen_init(context) == 1 else { throw .failed("EVP_PKEY_keygen_init") }
        let status = unsafe parameters.withUnsafeParameters { unsafe EVP_PKEY_CTX_set_params(context, $0) }
        guard status == 1 else { throw .failed("EVP_PKEY_CTX_set_params") }
        var key: OpaquePointer?
        guard unsafe EVP_PKEY_generate(context, &key) == 1, let key = unsafe key else {
            throw .failed("EVP_PKEY_generate")
        }
        return unsafe PrivateKey(publicKind: kind, handle: KeyHandle(takingOwnership: key))
    }
}
