import LibCrypto

/// SHA-256 and SHA-512 in one pass.
package struct ContentDigester: ~Copyable {
    private var sha256: DigestContext
    private var sha512: DigestContext
    private var byteCount = 0

    /// Throws `digestUnavailable`.
    package init() throws(ArchiveFormatError) {
        let sha256 = try Self.context(.sha256)
        let sha512 = try Self.context(.sha512)
        self.init(sha256, sha512)
    }

    private init(_ sha256: consuming DigestContext, _ sha512: consuming DigestContext) {
        self.sha256 = sha256
        self.sha512 = sha512
    }

    private static func context(_ algorithm: DigestAlgorithm) throws(ArchiveFormatError) -> DigestContext {
        do throws(LibCryptoError) {
            return try DigestContext(algorithm)
        } catch {
            throw ArchiveFormatError(.digestUnavailable, error.description)
        }
    }

    /// Adds bytes; any number of calls, of any length.
    package mutating func update(_ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) {
        do throws(LibCryptoError) {
            try sha256.update(bytes)
            try sha512.update(bytes)
        } catch {
            throw ArchiveFormatError(.digestUnavailable, error.description)
        }
        byteCount += bytes.count
    }

    /// Ends the computation.
    package consuming func finalize() throws(ArchiveFormatError) -> ContentDigests {
        let count = byteCount
        do throws(LibCryptoError) {
            return ContentDigests(
                byteCount: count,
                sha256: try sha256.finalize(),
                sha512: try sha512.finalize()
            )
        } catch {
            throw ArchiveFormatError(.digestUnavailable, error.description)
        }
    }
}
