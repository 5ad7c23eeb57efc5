package import EvidenceRecords

/// The object of a batch: the header's line, then the SHA-256 of each member in the order of adding, 32 octets each, then
/// the hash tree as `HashTree.store` writes it.
package struct BatchFile: Sendable {
    /// The most members of a batch: tree and members stay within some 64 MiB.
    package static let largestMemberCount = 1 << 20
    /// The most bytes of a file.
    static let longest = 1 << 30

    package let header: BatchHeader
    package let members: [ObjectDigest]
    /// Nil where the batch covers nothing.
    package let tree: HashTree?

    init(header: BatchHeader, members: [ObjectDigest], tree: HashTree?) {
        self.header = header
        self.members = members
        self.tree = tree
    }

    /// Reads a file; throws `ARC-BATCH-DAMAGED` with the subject for anything but what `bytes` writes.
    package init(decoding bytes: [UInt8], named subject: String) throws(ArchiveError) {
        guard let end = bytes.firstIndex(of: 0x0A), let header = BatchHeader(Array(bytes[..<end])) else {
            throw ArchiveError(.batchDamaged, subject: subject, detail: "its header")
        }
        var rest = bytes[(end + 1)...]
        guard rest.count >= header.memberCount * 32 else {
            throw ArchiveError(.batchDamaged, subject: subject, detail: "its members")
        }
        var members: [ObjectDigest] = []
        members.reserveCapacity(header.memberCount)
        for _ in 0..<header.memberCount {
            guard let digest = ObjectDigest(bytes: rest.prefix(32)) else { break }
            members.append(digest)
            rest = rest.dropFirst(32)
        }
        if let algorithm = header.algorithm {
            guard let tree = HashTree(stored: rest), tree.algorithm == algorithm else {
                throw ArchiveError(.batchDamaged, subject: subject, detail: "its hash tree")
            }
            self.tree = tree
        } else {
            guard rest.isEmpty else { throw ArchiveError(.batchDamaged, subject: subject, detail: "its end") }
            tree = nil
        }
        self.header = header
        self.members = members
    }

    /// The whole file.
    package var bytes: [UInt8] {
        var bytes = header.line
        bytes.append(0x0A)
        bytes.reserveCapacity(bytes.count + members.count * 32)
        for member in members { member.append(to: &bytes) }
        tree?.store { bytes.append(contentsOf: $0) }
        return bytes
    }
}
