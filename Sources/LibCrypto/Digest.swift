import COpenSSL

/// One-shot message digests.
package enum Digest {
    /// The digest of one run of bytes; throws `LibCryptoError` only when libcrypto could not be asked.
    package static func hash(
        _ algorithm: DigestAlgorithm,
        _ bytes: ArraySlice<UInt8>
    ) throws(LibCryptoError) -> [UInt8] {
        try unsafe hash(algorithm, bytes.span.bytes)
    }

    /// The digest of an array; throws `LibCryptoError` only when libcrypto could not be asked.
    package static func hash(_ algorithm: DigestAlgorithm, _ bytes: [UInt8]) throws(LibCryptoError) -> [UInt8] {
        try unsafe hash(algorithm, bytes.span.bytes)
    }

    /// The digest of several runs of bytes in sequence, as if concatenated (a PDF ByteRange, a hash-tree node).
    package static func hash(
        _ algorithm: DigestAlgorithm,
        _ slices: [ArraySlice<UInt8>]
    ) throws(LibCryptoError) -> [UInt8] {
        var context = try DigestContext(algorithm)
        for slice in slices { try context.update(slice) }
        return try context.finalize()
    }

    /// The digest of borrowed memory; throws `LibCryptoError` only when libcrypto could not be asked.
    package static func hash(_ algorithm: DigestAlgorithm, _ bytes: RawSpan) throws(LibCryptoError) -> [UInt8] {
        if algorithm.isExtendable {
            var context = try DigestContext(algorithm)
            try context.update(bytes)
            return try context.finalize()
        }
        let method = try DigestMethod.cached(algorithm)
        var status: Int32 = 0
        // Capacity for the longest digest, so that a wrong `length` could never overrun the buffer.
        let digest = unsafe [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
            status = unsafe bytes.withUnsafeBytes {
                unsafe EVP_Digest($0.baseAddress, $0.count, buffer.baseAddress, nil, method.pointer, nil)
            }
            count = status == 1 ? algorithm.length : 0
        }
        guard status == 1 else { throw .failed("EVP_Digest") }
        return digest
    }
}
