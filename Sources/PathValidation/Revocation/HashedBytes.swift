import LibCrypto

/// Bytes with the algorithm that they were hashed with.
struct HashedBytes: Hashable {
    let algorithm: DigestAlgorithm
    let bytes: ArraySlice<UInt8>
}
