/// One entry of the audit log (`lastro.audit-event/1`): what happened to the archive, when and through whom.
///
/// Personal data enters as salted digests only: the actor's name, and the commitment of an item line.
package struct AuditEvent: Sendable, Hashable {
    package static let schema = "lastro.audit-event/1"

    /// What happened; raw values are never reused or renamed.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The archive was made.
        case initialize = "init"
        case add
        case judge
        case move
        case renew
        case export
        case `import`
        case repair
        /// `archive.yaml` is another one than before.
        case configure
        case replicate
        case check
        /// The log's checkpoint was signed by a key beside the log's own.
        case sign
    }

    /// A fact about the event; none may be personal.
    package enum Detail: Sendable, Hashable {
        case text(String)
        case number(UInt64)
        case flag(Bool)
    }

    package let kind: Kind
    package let at: ArchiveTime
    /// SHA-256(audit salt ‖ name).
    package let actor: ObjectDigest
    /// The commitment of an item, or the digest of a pack or file.
    package let subject: ObjectDigest?
    package let details: [String: Detail]

    package init(
        _ kind: Kind,
        at: ArchiveTime,
        actor: ObjectDigest,
        subject: ObjectDigest? = nil,
        details: [String: Detail] = [:]
    ) {
        self.kind = kind
        self.at = at
        self.actor = actor
        self.subject = subject
        self.details = details
    }

    /// The entry: JSON with sorted keys and no spaces.
    package var entry: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(320)
        bytes.append(contentsOf: "{\"actor\":\"".utf8)
        actor.appendHex(to: &bytes)
        bytes.append(contentsOf: "\",\"at\":\"\(at)\",\"details\":{".utf8)
        let keys =
            details.count > 1 ? details.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } : Array(details.keys)
        for (index, key) in keys.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            JSONText.append(key, to: &bytes)
            bytes.append(0x3A)
            switch details[key] {
            case .text(let text): JSONText.append(text, to: &bytes)
            case .number(let number): bytes.append(contentsOf: String(number).utf8)
            case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
            case nil: bytes.append(contentsOf: "null".utf8)
            }
        }
        bytes.append(
            contentsOf: "},\"event\":\"\(kind.rawValue)\",\"schema\":\"\(AuditEvent.schema)\",\"subject\":".utf8
        )
        if let subject {
            bytes.append(0x22)
            subject.appendHex(to: &bytes)
            bytes.append(0x22)
        } else {
            bytes.append(contentsOf: "null".utf8)
        }
        bytes.append(0x7D)
        return bytes
    }

    /// The event as the catalogue's outbox holds it.
    package var outboxEvent: OutboxEvent { OutboxEvent(entry: entry, subject: subject) }
}
