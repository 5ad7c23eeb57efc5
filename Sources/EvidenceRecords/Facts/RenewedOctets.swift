import LibCrypto

/// Octets that a renewal hashes, as they stand in the record or in their canonical form.
struct RenewedOctets: Sendable {
    let pieces: [ArraySlice<UInt8>]

    /// Their digest.
    func digest(_ algorithm: DigestAlgorithm) throws(LibCryptoError) -> [UInt8] { try Digest.hash(algorithm, pieces) }
}
