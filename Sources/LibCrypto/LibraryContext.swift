import COpenSSL

/// The process's private `OSSL_LIB_CTX` with only the built-in default provider loaded.
///
/// Every fetch, key and operation of this module goes through it, so a configuration file named by `OPENSSL_CONF`
/// cannot add providers or default properties. Configuration loading is switched off for the whole process as well:
/// an ENGINE registered by a configuration is global and would be asked even for fetched methods. That holds if
/// LibCrypto is the first user of libcrypto in the process; an edge that also uses libcurl calls `prepare()` first.
@safe package final class LibraryContext: @unchecked Sendable {  // an OSSL_LIB_CTX is safe to share, openssl-threads(7)
    private static let shared: Result<LibraryContext, LibCryptoError> = {
        do throws(LibCryptoError) {
            return .success(try LibraryContext())
        } catch {
            return .failure(error)
        }
    }()

    let pointer: OpaquePointer  // OSSL_LIB_CTX *, owned, lives as long as the process

    private init() throws(LibCryptoError) {
        // No atexit: OpenSSL's clean-up would race with threads that still verify while the process ends.
        let options = UInt64(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT)
        guard OPENSSL_init_crypto(options, nil) == 1 else { throw .failed("OPENSSL_init_crypto") }
        guard let pointer = unsafe OSSL_LIB_CTX_new() else { throw .failed("OSSL_LIB_CTX_new") }
        guard unsafe OSSL_PROVIDER_load(pointer, "default") != nil else {
            let error = LibCryptoError.failed("OSSL_PROVIDER_load")
            unsafe OSSL_LIB_CTX_free(pointer)  // `deinit` does not run for an object that never existed
            throw error
        }
        unsafe self.pointer = pointer
    }

    /// Initializes libcrypto without any configuration file; calling it again costs nothing.
    ///
    /// Throws `LibCryptoError` if the library or its default provider cannot be set up.
    package static func prepare() throws(LibCryptoError) { _ = try current() }

    static func current() throws(LibCryptoError) -> LibraryContext { try shared.get() }
}
