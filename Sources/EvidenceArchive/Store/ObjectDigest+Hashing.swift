import LibCrypto

extension ObjectDigest {
    /// SHA-256 of some bytes; throws `ARC-CRYPTO-FAILED` only.
    package init(hashing bytes: [UInt8]) throws(ArchiveError) { try self.init(hashing: bytes[...]) }

    /// SHA-256 of some bytes; throws `ARC-CRYPTO-FAILED` only.
    package init(hashing bytes: ArraySlice<UInt8>) throws(ArchiveError) {
        do throws(LibCryptoError) {
            if let digest = ObjectDigest(bytes: try Digest.hash(.sha256, bytes)) {
                self = digest
                return
            }
        } catch {
            throw ArchiveError(.cryptographyFailed, detail: "\(error)")
        }
        throw ArchiveError(.cryptographyFailed, detail: "SHA-256")
    }
}
