import LibCrypto

/// The item lines of one commit group: the redo record while it is in `staging`, an `.items` file of the hot tier after.
///
/// The first line is a header (`lastro.archive-group/1`), canonical JSON like the item lines that follow it: who added
/// (the salted digest), which event the audit log gets, how many lines follow and their digest, by which a record that a
/// crash cut off is told from a whole one, and the objects that the group brought.
package struct GroupRecord: Sendable, Hashable {
    package static let schema = "lastro.archive-group/1"
    /// The most bytes of a record: that many lines and objects as a group has, with room.
    package static let largestLength = 1 << 30
    /// The most objects that a header may name.
    static let largestObjectCount = 4 << 20

    /// SHA-256(audit salt ‖ name) of who added.
    package let actor: ObjectDigest
    /// The audit event of each line that supersedes none: `add` or `import`.
    package let event: AuditEvent.Kind
    /// The objects that were not in the archive before, in the order of their digests.
    package let objects: [ObjectDigest]
    package let lines: [ItemLine]
    /// The whole file.
    package let bytes: [UInt8]
    /// SHA-256 of the whole file: the name that it has in the hot tier.
    package let digest: ObjectDigest

    /// Writes a record.
    package init(
        actor: ObjectDigest,
        event: AuditEvent.Kind,
        objects: [ObjectDigest],
        lines: [ItemLine]
    ) throws(ArchiveError) {
        var body: [UInt8] = []
        body.reserveCapacity(lines.reduce(0) { $0 + $1.bytes.count + 1 })
        for line in lines {
            body.append(contentsOf: line.bytes)
            body.append(0x0A)
        }
        let objects = objects.sorted()
        var bytes = GroupRecord.header(
            actor: actor,
            event: event,
            count: lines.count,
            digest: try ObjectDigest(hashing: body),
            objects: objects
        )
        bytes.append(contentsOf: body)
        self.actor = actor
        self.event = event
        self.objects = objects
        self.lines = lines
        self.bytes = bytes
        digest = try ObjectDigest(hashing: bytes)
    }

    /// Reads a record; throws `ARC-ITEM-LINE-INVALID` where it is not whole or not what `init` writes,
    /// `ARC-FORMAT-NEWER` for a later schema of an item line.
    package init(decoding bytes: [UInt8]) throws(ArchiveError) {
        guard let end = bytes.firstIndex(of: 0x0A), let header = GroupRecordHeader(Array(bytes[..<end])) else {
            throw ArchiveError(.itemLineInvalid, subject: "group header")
        }
        let body = bytes[(end + 1)...]
        guard try ObjectDigest(hashing: body) == header.itemsDigest else {
            throw ArchiveError(.itemLineInvalid, subject: "group", detail: "the lines are not whole")
        }
        var lines: [ItemLine] = []
        var rest = body
        while let lineEnd = rest.firstIndex(of: 0x0A) {
            lines.append(try ItemLine(decoding: Array(rest[..<lineEnd])))
            rest = rest[(lineEnd + 1)...]
        }
        guard rest.isEmpty, lines.count == header.count else {
            throw ArchiveError(.itemLineInvalid, subject: "group", detail: "\(lines.count) lines")
        }
        actor = header.actor
        event = header.event
        objects = header.objects
        self.lines = lines
        self.bytes = bytes
        digest = try ObjectDigest(hashing: bytes)
    }

    private static func header(
        actor: ObjectDigest,
        event: AuditEvent.Kind,
        count: Int,
        digest: ObjectDigest,
        objects: [ObjectDigest]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(320 + objects.count * 67)
        bytes.append(contentsOf: "{\"actor\":\"\(actor.hex)\",\"event\":\"\(event.rawValue)\",".utf8)
        bytes.append(contentsOf: "\"items\":\(count),\"itemsDigest\":\"\(digest.hex)\",\"objects\":[".utf8)
        for (index, object) in objects.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            bytes.append(0x22)
            object.appendHex(to: &bytes)
            bytes.append(0x22)
        }
        bytes.append(contentsOf: "],\"schema\":\"\(schema)\"}\n".utf8)
        return bytes
    }
}
