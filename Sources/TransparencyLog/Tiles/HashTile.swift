/// The bytes of a tile of hashes: the hashes one after the other (tlog-tiles, "Merkle Tree").
package enum HashTile {
    /// Bytes in a full tile.
    package static let fullLength = LogTile.fullWidth * MerkleHash.length

    /// The tile's bytes.
    package static func bytes(_ row: ArraySlice<MerkleHash>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(row.count * MerkleHash.length)
        for hash in row { bytes.append(contentsOf: hash.bytes) }
        return bytes
    }

    /// The hashes; nil unless there are `width` of them and nothing else.
    package static func hashes(_ bytes: [UInt8], width: Int) -> [MerkleHash]? {
        guard bytes.count == width * MerkleHash.length else { return nil }
        return stride(from: 0, to: bytes.count, by: MerkleHash.length)
            .compactMap { MerkleHash(bytes[$0..<$0 + MerkleHash.length]) }
    }
}
