import COpenSSL

/// What a PKCS #12 file holds: a private key and certificates (RFC 7292).
package struct PersonalInformation {
    package let privateKey: PrivateKey
    /// DER certificates, that of the key first where there is one.
    package let certificates: [[UInt8]]

    /// Opens a PKCS #12 file.
    ///
    /// Old files are encrypted with RC2 or RC4, which stand in OpenSSL's legacy provider: it is loaded in a context of its own
    /// that goes with this call. Throws `LibCryptoError`: `.wrongPassphrase` where the integrity code does not fit,
    /// `.keyMissing`, `.trailingBytes`, or the C function that failed.
    package init(pkcs12 der: [UInt8], passphrase: SecretBytes) throws(LibCryptoError) {
        try LibraryContext.prepare()
        guard let library = unsafe OSSL_LIB_CTX_new() else { throw .failed("OSSL_LIB_CTX_new") }
        defer { unsafe OSSL_LIB_CTX_free(library) }
        guard let standard = unsafe OSSL_PROVIDER_load(library, "default") else { throw .failed("OSSL_PROVIDER_load") }
        defer { unsafe OSSL_PROVIDER_unload(standard) }
        // Where it is not installed, files with newer ciphers are read all the same.
        let legacy = unsafe OSSL_PROVIDER_load(library, "legacy")
        defer { if let legacy = unsafe legacy { unsafe OSSL_PROVIDER_unload(legacy) } }
        _ = LibCryptoError.drainQueue()

        var file = unsafe PKCS12_init_ex(NID_pkcs7_data, library, nil)
        defer { unsafe PKCS12_free(file) }
        guard unsafe file != nil else { throw .failed("PKCS12_init_ex") }
        var consumed = 0
        let isRead = unsafe der.withUnsafeBufferPointer { buffer -> Bool in
            var cursor = buffer.baseAddress
            guard unsafe d2i_PKCS12(&file, &cursor, buffer.count) != nil else { return false }
            if let start = buffer.baseAddress, let end = unsafe cursor { consumed = unsafe end - start }
            return true
        }
        guard isRead else { throw .failed("d2i_PKCS12") }
        guard consumed == der.count else { throw .refused(.trailingBytes) }

        var key: OpaquePointer?
        var certificate: OpaquePointer?
        var others: OpaquePointer?
        let (isIntact, isParsed) = unsafe passphrase.withTerminatedString { text in
            unsafe (
                PKCS12_verify_mac(file, text, Int32(passphrase.count)) == 1,
                PKCS12_parse(file, text, &key, &certificate, &others) == 1
            )
        }
        defer {
            unsafe EVP_PKEY_free(key)
            unsafe X509_free(certificate)
            unsafe lastro_free_certificates(others)
        }
        guard isIntact else {
            _ = LibCryptoError.drainQueue()
            throw .refused(.wrongPassphrase)
        }
        guard isParsed else { throw .failed("PKCS12_parse") }
        guard let opened = unsafe key else { throw .refused(.keyMissing) }
        var pkcs8 = try unsafe PrivateKey.pkcs8(opened)
        defer { SecretBytes.wipe(&pkcs8) }
        privateKey = try PrivateKey(pkcs8: pkcs8)
        var certificates: [[UInt8]] = []
        if let own = unsafe certificate { unsafe certificates.append(try Self.encoding(own)) }
        let count = unsafe lastro_count_certificates(others)
        for index in 0..<count {
            guard let other = unsafe lastro_certificate(others, index) else { continue }
            unsafe certificates.append(try Self.encoding(other))
        }
        self.certificates = certificates
    }

    private static func encoding(_ certificate: OpaquePointer) throws(LibCryptoError) -> [UInt8] {
        var encoded: UnsafeMutablePointer<UInt8>?
        let length = unsafe i2d_X509(certificate, &encoded)
        return try unsafe PrivateKey.taking(encoded, length, from: "i2d_X509")
    }
}
