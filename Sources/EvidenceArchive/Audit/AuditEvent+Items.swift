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

    /// Whether an entry of the log tells of an item line: of most told by its end, without reading the rest.
    static func tellsOfLine(_ entry: ArraySlice<UInt8>) -> Bool {
        let head = entry.dropLast(subjectLength)
        func ends(_ end: [UInt8]) -> Bool { head.suffix(end.count).elementsEqual(end) }
        if lineEnds.contains(where: ends) { return true }
        // A whole import has an event of its own.
        return ends(importEnd) && AuditEvent(entry: entry)?.details["items"] == nil
    }

    private static let lineEnds = [Kind.add, .judge, .renew].map(end)
    private static let importEnd = end(.import)
}
