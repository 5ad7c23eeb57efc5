import COpenSSL

/// Random octets from OpenSSL's generator for secrets (`RAND_priv_bytes`).
package enum RandomBytes {
    /// So many octets; throws `LibCryptoError` where the generator has no entropy.
    package static func make(_ count: Int) throws(LibCryptoError) -> [UInt8] {
        let library = try LibraryContext.current()
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe RAND_priv_bytes_ex(library.pointer, &bytes, count, 256) == 1 else {
            throw .failed("RAND_priv_bytes_ex")
        }
        return bytes
    }
}
