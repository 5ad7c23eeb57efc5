import COpenSSL

/// scrypt: a key out of a passphrase, at a cost in time and memory (RFC 7914).
package enum Scrypt {
    /// How much the derivation costs (RFC 7914 §2).
    package struct Cost: Hashable, Sendable {
        /// N: a power of two above 1.
        package let iterations: Int
        /// r.
        package let blockSize: Int
        /// p.
        package let parallelization: Int

        /// About half a second and 128 MiB of memory.
        package static let standard = Cost(iterations: 1 << 17, blockSize: 8, parallelization: 1)

        /// The memory in bytes that may be asked for, whatever a file says.
        package static let maximumMemory = 512 << 20

        package init(iterations: Int, blockSize: Int, parallelization: Int) {
            self.iterations = iterations
            self.blockSize = blockSize
            self.parallelization = parallelization
        }

        /// Whether the numbers are those of RFC 7914 §2 and within what one derivation may take here.
        package var isAcceptable: Bool {
            guard (2...1 << 22).contains(iterations), iterations & (iterations - 1) == 0 else { return false }
            guard (1...64).contains(blockSize), (1...16).contains(parallelization) else { return false }
            return 128 * blockSize * (iterations + parallelization + 2) <= Self.maximumMemory
        }
    }

    /// A key of `length` bytes.
    ///
    /// Throws `LibCryptoError`: `.derivationCost` for a cost that is not acceptable, or the C function that failed.
    package static func key(
        passphrase: SecretBytes,
        salt: [UInt8],
        cost: Cost,
        length: Int
    ) throws(LibCryptoError) -> SecretBytes {
        guard cost.isAcceptable, (1...1024).contains(length), salt.count <= 1024 else {
            throw .refused(.derivationCost)
        }
        let library = try LibraryContext.current()
        guard let function = unsafe EVP_KDF_fetch(library.pointer, "SCRYPT", nil) else {
            throw .failed("EVP_KDF_fetch")
        }
        defer { unsafe EVP_KDF_free(function) }
        guard let context = unsafe EVP_KDF_CTX_new(function) else { throw .failed("EVP_KDF_CTX_new") }
        defer { unsafe EVP_KDF_CTX_free(context) }
        var status: Int32 = 0
        let key = unsafe SecretBytes(count: length) { output in
            status = passphrase.withBytes { passphrase in
                unsafe passphrase.withUnsafeBytes { passphrase in
                    unsafe lastro_scrypt(
                        context,
                        passphrase.baseAddress,
                        passphrase.count,
                        salt,
                        salt.count,
                        UInt64(cost.iterations),
                        UInt32(cost.blockSize),
                        UInt32(cost.parallelization),
                        UInt64(Cost.maximumMemory) + 1 << 20,
                        output.baseAddress,
                        output.count
                    )
                }
            }
        }
        guard status == 1 else { throw .failed("EVP_KDF_derive") }
        return key
    }
}
