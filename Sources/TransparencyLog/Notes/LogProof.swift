/// A proof that stands alone: an entry's way to the root, and the signed checkpoint (C2SP tlog-proof v1).
///
/// ```
/// c2sp.org/tlog-proof@v1
/// index 73894
/// <base64 of a hash>…
///
/// <the signed checkpoint>
/// ```
package struct LogProof: Hashable, Sendable {
    private static let header = Array("c2sp.org/tlog-proof@v1".utf8)
    private static let extraWord = Array("extra ".utf8)
    private static let indexWord = Array("index ".utf8)
    /// The most bytes of a proof: those of a note, and as many again for what stands above it.
    package static let largestLength = 2 * SignedNote.largestLength

    /// Bytes that the maker of the proof added; nothing signs them.
    package let extra: [UInt8]
    /// The entry's index in the log.
    package let index: Int
    /// The hashes beside its way up, from the bottom.
    package let path: [MerkleHash]
    /// The signed checkpoint's bytes.
    package let checkpoint: [UInt8]

    package init(index: Int, path: [MerkleHash], checkpoint: [UInt8], extra: [UInt8] = []) {
        self.extra = extra
        self.index = index
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Reads a proof, without its checkpoint; throws `.proofMalformed`.
    package init(_ bytes: [UInt8]) throws(TransparencyLogError) {
        guard bytes.count <= Self.largestLength else { throw .proofMalformed }
        // The checkpoint is what stands behind the first empty line.
        guard
            let end = zip(bytes.indices, bytes.indices.dropFirst()).first(where: {
                bytes[$0] == 0x0a && bytes[$1] == 0x0a
            })
        else { throw .proofMalformed }
        var lines = bytes[..<end.0].split(separator: 0x0a, omittingEmptySubsequences: false)[...]
        guard lines.popFirst()?.elementsEqual(Self.header) == true else { throw .proofMalformed }
        if let line = lines.first, line.starts(with: Self.extraWord) {
            guard let decoded = Base64.bytes(line.dropFirst(Self.extraWord.count)) else { throw .proofMalformed }
            extra = decoded
            lines = lines.dropFirst()
        } else {
            extra = []
        }
        guard let line = lines.popFirst(), line.starts(with: Self.indexWord),
            let index = LogIndexPath.decimal(Substring(decoding: line.dropFirst(Self.indexWord.count), as: UTF8.self)),
            lines.count < Int.bitWidth
        else { throw .proofMalformed }
        self.index = index
        var path: [MerkleHash] = []
        for line in lines {
            guard let hash = Base64.bytes(line).flatMap({ MerkleHash($0[...]) }) else { throw .proofMalformed }
            path.append(hash)
        }
        self.path = path
        checkpoint = Array(bytes[(end.1 + 1)...])
    }

    /// The proof's bytes, for a file named `*.tlog-proof`.
    package var bytes: [UInt8] {
        var lines = [Self.header]
        if !extra.isEmpty { lines.append(Self.extraWord + Array(Base64.text(extra).utf8)) }
        lines.append(Self.indexWord + Array(String(index).utf8))
        lines += path.map { Array(Base64.text($0.bytes).utf8) }
        return lines.reduce([]) { $0 + $1 + [0x0a] } + [0x0a] + checkpoint
    }

    /// Verifies that an entry is in a log, by this proof and the log's name and keys alone.
    ///
    /// Returns the checkpoint that covers it; nil if the proof does not lead from the entry to the root. Throws what
    /// `SignedCheckpoint` throws.
    package func verify(
        entry: ArraySlice<UInt8>,
        origin: LogOrigin,
        keys: [VerifierKey]
    ) throws(TransparencyLogError) -> SignedCheckpoint? {
        let signed = try SignedCheckpoint(checkpoint, origin: origin, keys: keys)
        let proof = InclusionProof(index: index, size: signed.checkpoint.size, path: path)
        return try proof.verifies(leaf: MerkleHash.leaf(entry), root: signed.checkpoint.root) ? signed : nil
    }
}
