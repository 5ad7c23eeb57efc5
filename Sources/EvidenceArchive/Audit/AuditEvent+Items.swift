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
}
