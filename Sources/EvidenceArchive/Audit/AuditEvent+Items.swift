extension AuditEvent {
    /// The event of one item line: a line that supersedes another one tells a judgement or changed metadata.
    init(line: ItemLine, event: Kind, actor: ObjectDigest) {
        var details: [String: Detail] = [:]
        // The indications in the order of the signatures: a fact about the judgement, not about a person.
        let indications = line.item.signatures.compactMap(\.indication)
        if !indications.isEmpty {
            details["indication"] = .text(indications.prefix(16).joined(separator: " "))
        }
        if line.item.role == .batch, let kind = line.item.label { details["batch"] = .text(kind) }
        if let superseded = line.item.supersedes { details["supersedes"] = .text(superseded.hex) }
        self.init(
            line.item.supersedes == nil ? event : .judge,
            at: line.item.addedAt,
            actor: actor,
            subject: line.digest,
            details: details
        )
    }

    /// The commitment of the item line that an entry of the log tells of; nil for events about anything else.
    ///
    /// Told by its end, without reading the rest; but the import of a dossier as a whole is no item's, and counts them.
    static func itemSubject(ofEntry entry: ArraySlice<UInt8>) -> ObjectDigest? {
        let rest = entry.dropLast(subjectLength)
        guard let ending = itemEndings.first(where: { rest.suffix($0.bytes.count).elementsEqual($0.bytes) }),
            let subject = subject(ofEntry: entry)
        else { return nil }
        guard ending.kind == .import else { return subject }
        return AuditEvent(entry: entry)?.details["items"] == nil ? subject : nil
    }

    private static let itemEndings = [Kind.add, .import, .judge, .renew, .repair].map { (kind: $0, bytes: end($0)) }
}
