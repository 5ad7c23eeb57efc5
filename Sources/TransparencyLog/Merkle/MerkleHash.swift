import LibCrypto

/// A node of the tree: SHA-256, 32 bytes (RFC 6962 §2.1).
package struct MerkleHash: Hashable, Sendable {
    /// Bytes in a hash.
    package static let length = 32

    package let bytes: [UInt8]

    /// A hash from its bytes; nil unless there are 32.
    package init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = Array(bytes)
    }

    private init(hashing input: [UInt8]) throws(TransparencyLogError) {
        do { bytes = try Digest.hash(.sha256, input) } catch { throw .cryptography(error) }
    }

    /// The root of the empty tree, SHA-256 of nothing.
    package static func empty() throws(TransparencyLogError) -> MerkleHash { try MerkleHash(hashing: []) }

    /// An entry's leaf hash, SHA-256(0x00 ‖ entry).
    package static func leaf(_ entry: ArraySlice<UInt8>) throws(TransparencyLogError) -> MerkleHash {
        var input: [UInt8] = []
        input.reserveCapacity(1 + entry.count)
        input.append(0x00)
        input.append(contentsOf: entry)
        return try MerkleHash(hashing: input)
    }

    /// The hash of two subtrees, SHA-256(0x01 ‖ left ‖ right).
    package static func node(_ left: MerkleHash, _ right: MerkleHash) throws(TransparencyLogError) -> MerkleHash {
        var input: [UInt8] = []
        input.reserveCapacity(1 + 2 * length)
        input.append(0x01)
        input.append(contentsOf: left.bytes)
        input.append(contentsOf: right.bytes)
        return try MerkleHash(hashing: input)
    }

    /// The hash of a perfect subtree from its row of hashes, whose count is a power of two.
    static func perfect(_ row: ArraySlice<MerkleHash>) throws(TransparencyLogError) -> MerkleHash {
        precondition(row.count.nonzeroBitCount == 1)
        var row = Array(row)
        while row.count > 1 {
            var above: [MerkleHash] = []
            above.reserveCapacity(row.count / 2)
            for index in stride(from: 0, to: row.count, by: 2) {
                above.append(try node(row[index], row[index + 1]))
            }
            row = above
        }
        return row[0]
    }

    /// The hash over subtrees of falling size, from left to right (RFC 6962 §2.1); that of the empty tree for none.
    static func folding(_ subtrees: [MerkleHash]) throws(TransparencyLogError) -> MerkleHash {
        guard var hash = subtrees.last else { return try empty() }
        for left in subtrees.dropLast().reversed() { hash = try node(left, hash) }
        return hash
    }
}
