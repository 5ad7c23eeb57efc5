import LibCrypto

extension HashTree {
    /// `lastro-hash-tree/1`, ended by a newline.
    private static let magic = Array("lastro-hash-tree/1\n".utf8)

    /// How large a stored tree may be: 100 million leaves of SHA-512.
    private static let maximumLeafCount = 100_000_000

    /// Writes the tree: magic, a text line `algorithm arity leaves groups`, all nodes level by level, then for each group, by
    /// its leaf in order, the leaf, the number of members in four octets (big-endian), and the members.
    ///
    /// The pieces are handed on as they are, so that nothing is copied; rethrows what `write` throws.
    package func store<Failure: Error>(_ write: (ArraySlice<UInt8>) throws(Failure) -> Void) throws(Failure) {
        try write(Self.magic[...])
        try write(Array("\(algorithm.rawValue) \(arity) \(leafCount) \(groups.count)\n".utf8)[...])
        for level in levels { try write(level[...]) }
        for leaf in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let members = groups[leaf] ?? []
            let count = withUnsafeBytes(of: UInt32(truncatingIfNeeded: members.count).bigEndian) { Array($0) }
            try write((leaf + count + members.joined())[...])
        }
    }

    /// Reads a tree that was stored; nil where the bytes are not one in every length and count.
    ///
    /// Values are not computed anew: `isConsistent()` does that.
    package init?(stored bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: Self.magic) else { return nil }
        let rest = bytes.dropFirst(Self.magic.count)
        guard let end = rest.prefix(128).firstIndex(of: 0x0a) else { return nil }
        let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
        guard words.count == 4, let algorithm = DigestAlgorithm(rawValue: String(words[0])), let arity = Int(words[1]),
            (2...256).contains(arity), let leafCount = Int(words[2]), (1...Self.maximumLeafCount).contains(leafCount),
            let groupCount = Int(words[3]), (0...leafCount).contains(groupCount)
        else { return nil }
        var position = end + 1
        func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard bytes.endIndex - position >= count else { return nil }
            defer { position += count }
            return bytes[position..<position + count]
        }
        var levels: [[UInt8]] = []
        var count = leafCount
        while true {
            guard let level = take(count * algorithm.length) else { return nil }
            levels.append(Array(level))
            guard count > 1 else { break }
            let joined = Self.arity(ofLevel: levels.count - 1, arity)
            count = (count + joined - 1) / joined
        }
        var groups: [[UInt8]: [[UInt8]]] = [:]
        for _ in 0..<groupCount {
            guard let leaf = take(algorithm.length), let size = take(4) else { return nil }
            let memberCount = size.reduce(0) { $0 << 8 | Int($1) }
            guard let members = take(memberCount * algorithm.length) else { return nil }
            groups[Array(leaf)] = (0..<memberCount).map { number in
                let start = members.startIndex + number * algorithm.length
                return Array(members[start..<start + algorithm.length])
            }
        }
        guard position == bytes.endIndex, groups.count == groupCount else { return nil }
        self.init(algorithm: algorithm, arity: arity, levels: levels, groups: groups)
    }
}
