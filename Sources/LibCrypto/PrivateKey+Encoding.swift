import COpenSSL

extension PrivateKey {
    /// A key from a DER `PrivateKeyInfo`, not encrypted (RFC 5958 §2): RSA, EC on a named curve, Ed25519, Ed448, DSA.
    ///
    /// Throws `LibCryptoError`: `.trailingBytes`, `.keyKindUnsupported`, `.rsaModulusSize`, or the C function that
    /// failed. The bytes must be the user's own key, not part of a document under validation.
    package convenience init(pkcs8 der: [UInt8]) throws(LibCryptoError) {
        let library = try LibraryContext.current()
        var consumed = 0
        let decoded = unsafe der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            let information = unsafe d2i_PKCS8_PRIV_KEY_INFO(nil, &cursor, buffer.count)
            if let start = buffer.baseAddress, let end = unsafe cursor { consumed = unsafe end - start }
            return unsafe information
        }
        guard let information = unsafe decoded else { throw .failed("d2i_PKCS8_PRIV_KEY_INFO") }
        defer { unsafe PKCS8_PRIV_KEY_INFO_free(information) }
        guard consumed == der.count else { throw .refused(.trailingBytes) }
        guard let key = unsafe EVP_PKCS82PKEY_ex(information, library.pointer, nil) else {
            throw .failed("EVP_PKCS82PKEY_ex")
        }
        let handle = unsafe KeyHandle(takingOwnership: key)
        self.init(publicKind: try Self.kind(of: handle), handle: handle)
    }

    /// A key from a DER `EncryptedPrivateKeyInfo` as other tools write it (RFC 5958 §3): PBES2 or older.
    ///
    /// Throws `LibCryptoError`: `.wrongPassphrase` where what comes out is no key, or as `init(pkcs8:)`.
    package convenience init(encryptedPKCS8 der: [UInt8], passphrase: SecretBytes) throws(LibCryptoError) {
        let library = try LibraryContext.current()
        var consumed = 0
        let decoded = unsafe der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            let encrypted = unsafe d2i_X509_SIG(nil, &cursor, buffer.count)
            if let start = buffer.baseAddress, let end = unsafe cursor { consumed = unsafe end - start }
            return unsafe encrypted
        }
        guard let encrypted = unsafe decoded else { throw .failed("d2i_X509_SIG") }
        defer { unsafe X509_SIG_free(encrypted) }
        guard consumed == der.count else { throw .refused(.trailingBytes) }
        let decrypted = unsafe passphrase.withTerminatedString { text in
            unsafe PKCS8_decrypt_ex(encrypted, text, Int32(passphrase.count), library.pointer, nil)
        }
        guard let information = unsafe decrypted else {
            _ = LibCryptoError.drainQueue()
            throw .refused(.wrongPassphrase)
        }
        defer { unsafe PKCS8_PRIV_KEY_INFO_free(information) }
        guard let key = unsafe EVP_PKCS82PKEY_ex(information, library.pointer, nil) else {
            throw .failed("EVP_PKCS82PKEY_ex")
        }
        let handle = unsafe KeyHandle(takingOwnership: key)
        self.init(publicKind: try Self.kind(of: handle), handle: handle)
    }

    /// The key as a DER `PrivateKeyInfo`, not encrypted (RFC 5958 §2).
    package func pkcs8() throws(LibCryptoError) -> [UInt8] { try unsafe Self.pkcs8(handle.pointer) }

    /// The `PrivateKeyInfo` of an `EVP_PKEY`, whatever context it belongs to.
    static func pkcs8(_ key: OpaquePointer) throws(LibCryptoError) -> [UInt8] {
        guard let information = unsafe EVP_PKEY2PKCS8(key) else { throw .failed("EVP_PKEY2PKCS8") }
        defer { unsafe PKCS8_PRIV_KEY_INFO_free(information) }
        var encoded: UnsafeMutablePointer<UInt8>?
        let length = unsafe i2d_PKCS8_PRIV_KEY_INFO(information, &encoded)
        return try unsafe Self.taking(encoded, length, from: "i2d_PKCS8_PRIV_KEY_INFO")
    }

    /// The public half as a DER `SubjectPublicKeyInfo` (RFC 5280 §4.1.2.7), an EC key with its curve by name.
    package func subjectPublicKeyInfo() throws(LibCryptoError) -> [UInt8] {
        var encoded: UnsafeMutablePointer<UInt8>?
        let length = unsafe i2d_PUBKEY(handle.pointer, &encoded)
        return try unsafe Self.taking(encoded, length, from: "i2d_PUBKEY")
    }

    /// Copies an encoding out of OpenSSL's memory, which is wiped and freed.
    static func taking(
        _ memory: UnsafeMutablePointer<UInt8>?,
        _ length: Int32,
        from function: String
    ) throws(LibCryptoError) -> [UInt8] {
        guard length > 0, let memory = unsafe memory else { throw .failed(function) }
        defer { unsafe lastro_clear_free(memory, Int(length)) }
        return unsafe Array(UnsafeBufferPointer(start: memory, count: Int(length)))
    }

    private static func kind(of handle: KeyHandle) throws(LibCryptoError) -> PublicKey.Kind {
        let bits = unsafe Int(EVP_PKEY_get_bits(handle.pointer))
        if unsafe EVP_PKEY_is_a(handle.pointer, "RSA") == 1 {
            guard (512...16_384).contains(bits) else { throw .refused(.rsaModulusSize) }
            return .rsa(bits: bits)
        }
        if unsafe EVP_PKEY_is_a(handle.pointer, "EC") == 1 { return .ec(try curve(of: handle)) }
        if unsafe EVP_PKEY_is_a(handle.pointer, "ED25519") == 1 { return .ed25519 }
        if unsafe EVP_PKEY_is_a(handle.pointer, "ED448") == 1 { return .ed448 }
        if unsafe EVP_PKEY_is_a(handle.pointer, "DSA") == 1 { return .dsa(bits: bits) }
        throw .refused(.keyKindUnsupported)
    }

    private static func curve(of handle: KeyHandle) throws(LibCryptoError) -> NamedCurve {
        var name = [CChar](repeating: 0, count: 64)
        var length = 0
        guard unsafe EVP_PKEY_get_group_name(handle.pointer, &name, name.count, &length) == 1 else {
            throw .failed("EVP_PKEY_get_group_name")
        }
        let text = String(decoding: name.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard let curve = NamedCurve.allCases.first(where: { $0.groupName == text }) else {
            throw .refused(.keyKindUnsupported)
        }
        return curve
    }
}
