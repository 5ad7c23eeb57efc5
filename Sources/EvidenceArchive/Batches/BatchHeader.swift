package import LibCrypto

/// What a batch is, without its members and its tree: the first line of its file (`lastro.archive-batch/1`), which the
/// catalogue has too.
package struct BatchHeader: Sendable, Hashable {
    package static let schema = "lastro.archive-batch/1"
    /// The most bytes of the line.
    static let longest = 64 << 20

    /// A token that was stored again with what it is judged by.
    package struct Extension: Sendable, Hashable {
        /// The token as its authority gave it, and as it is covered from now on.
        package let token: ObjectDigest
        package let extended: ObjectDigest
    }

    package let kind: BatchKind
    /// Of the tree and of the tokens' imprints; nil where there is no tree.
    package let algorithm: DigestAlgorithm?
    /// When the first token says that it was issued; when it was stored, where there is no token.
    package let sealedAt: ArchiveTime
    /// SHA-256 of the audit log's checkpoint, a member too; nil where none is covered.
    package let checkpoint: ObjectDigest?
    /// How many objects of the archive are covered by their own digest.
    package let memberCount: Int
    /// The tokens over the root, one at least where there is a tree.
    package let tokens: [ObjectDigest]
    /// Of a renewal: the tokens that are covered, as they stood then.
    package let renews: [ObjectDigest]
    /// Of a hash-tree renewal: the numbers of the batches whose objects are covered anew.
    ///
    /// Of a seal: of those whose proof was lost, and whose objects are covered as if for the first time.
    package let batches: [UInt64]
    package let extensions: [Extension]

    package init(
        kind: BatchKind,
        algorithm: DigestAlgorithm?,
        sealedAt: ArchiveTime,
        checkpoint: ObjectDigest? = nil,
        memberCount: Int = 0,
        tokens: [ObjectDigest] = [],
        renews: [ObjectDigest] = [],
        batches: [UInt64] = [],
        extensions: [Extension] = []
    ) {
        self.kind = kind
        self.algorithm = algorithm
        self.sealedAt = sealedAt
        self.checkpoint = checkpoint
        self.memberCount = memberCount
        self.tokens = tokens
        self.renews = renews
        self.batches = batches
        self.extensions = extensions
    }

    /// The line without its line feed: JSON with sorted keys and no spaces.
    package var line: [UInt8] {
        var text = "{\"algorithm\":\(algorithm.map { "\"\($0.rawValue)\"" } ?? "null"),\"batches\":["
        text += batches.map(String.init).joined(separator: ",")
        text += "],\"checkpoint\":\(checkpoint.map { "\"\($0.hex)\"" } ?? "null"),\"extensions\":["
        text += extensions.map { "[\"\($0.token.hex)\",\"\($0.extended.hex)\"]" }.joined(separator: ",")
        text += "],\"kind\":\"\(kind.rawValue)\",\"members\":\(memberCount),\"renews\":["
        text += renews.map { "\"\($0.hex)\"" }.joined(separator: ",")
        text += "],\"schema\":\"\(BatchHeader.schema)\",\"sealedAt\":\"\(sealedAt)\",\"tokens\":["
        text += tokens.map { "\"\($0.hex)\"" }.joined(separator: ",")
        return Array((text + "]}").utf8)
    }
}
