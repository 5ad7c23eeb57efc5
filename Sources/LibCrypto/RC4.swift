import COpenSSL

/// The stream cipher RC4, to read documents that are encrypted with it; it protects nothing.
package enum RC4 {
    /// The bytes encrypted or decrypted, which is the same; throws `LibCryptoError` for a key of other than 5 to 16 bytes.
    package static func apply(key: [UInt8], to bytes: [UInt8]) throws(LibCryptoError) -> [UInt8] {
        guard (5...16).contains(key.count) else { throw .refused(.cipherInput) }
        guard !bytes.isEmpty else { return [] }
        return unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
            unsafe lastro_rc4(key, Int32(key.count), bytes, bytes.count, output.baseAddress)
            count = bytes.count
        }
    }
}
