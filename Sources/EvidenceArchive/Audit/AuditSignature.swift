/// What the audit log tells of a checkpoint that was signed by a key beside the log's own.
package struct AuditSignature: Sendable, Hashable {
    /// The key's identifier in notes, eight hexadecimal digits.
    package let key: String
    package let custody: AuditKeyCustody
    /// The entries that the signature covers.
    package let size: Int
    /// Of the file.
    package let sha256: ObjectDigest

    /// Reads it out of an event; nil for any other.
    init?(_ event: AuditEvent) {
        guard event.kind == .sign, let sha256 = event.subject, case .text(let custody) = event.details["custody"],
            let custody = AuditKeyCustody(rawValue: custody), case .text(let key) = event.details["key"],
            case .number(let number) = event.details["size"], let size = Int(exactly: number)
        else { return nil }
        self.key = key
        self.custody = custody
        self.size = size
        self.sha256 = sha256
    }

    /// Reads it out of an entry of the log; nil for any other.
    init?(entry: ArraySlice<UInt8>) {
        guard AuditEvent.mayBeSigning(entry), let event = AuditEvent(entry: entry) else { return nil }
        self.init(event)
    }
}
