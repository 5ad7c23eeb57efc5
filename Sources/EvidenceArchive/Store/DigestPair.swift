import LibCrypto

/// Both digests and the length of some bytes, in one pass.
package struct DigestPair: ~Copyable {
    private var sha256: DigestContext
    private var sha512: DigestContext
    private var size: UInt64 = 0

    /// Throws `ARC-CRYPTO-FAILED` only, as the other functions do.
    package init() throws(ArchiveError) {
        let first = try DigestPair.context(.sha256)
        let second = try DigestPair.context(.sha512)
        sha256 = first
        sha512 = second
    }

    private static func context(_ algorithm: DigestAlgorithm) throws(ArchiveError) -> DigestContext {
        do throws(LibCryptoError) {
            return try DigestContext(algorithm)
        } catch {
            throw ArchiveError(.cryptographyFailed, detail: "\(error)")
        }
    }

    /// Adds bytes.
    package mutating func update(_ bytes: RawSpan) throws(ArchiveError) {
        do throws(LibCryptoError) {
            try sha256.update(bytes)
            try sha512.update(bytes)
        } catch {
            throw ArchiveError(.cryptographyFailed, detail: "\(error)")
        }
        size += UInt64(bytes.byteCount)
    }

    /// The digests and the length of all that was added.
    package consuming func finalize() throws(ArchiveError) -> ItemObject {
        let size = size
        let octets: (sha256: [UInt8], sha512: [UInt8])
        do throws(LibCryptoError) {
            octets = (try sha256.finalize(), try sha512.finalize())
        } catch {
            throw ArchiveError(.cryptographyFailed, detail: "\(error)")
        }
        return try DigestPair.object(octets.sha256, octets.sha512, size)
    }

    /// The digests and the length of one run of bytes.
    package static func of(_ bytes: RawSpan) throws(ArchiveError) -> ItemObject {
        let octets: (sha256: [UInt8], sha512: [UInt8])
        do throws(LibCryptoError) {
            octets = (try Digest.hash(.sha256, bytes), try Digest.hash(.sha512, bytes))
        } catch {
            throw ArchiveError(.cryptographyFailed, detail: "\(error)")
        }
        return try object(octets.sha256, octets.sha512, UInt64(bytes.byteCount))
    }

    private static func object(_ sha256: [UInt8], _ sha512: [UInt8], _ size: UInt64) throws(ArchiveError) -> ItemObject
    {
        guard let sha256 = ObjectDigest(bytes: sha256), let sha512 = Digest512(bytes: sha512) else {
            throw ArchiveError(.cryptographyFailed, detail: "a digest of another length")
        }
        return ItemObject(sha256: sha256, sha512: sha512, size: size)
    }
}
