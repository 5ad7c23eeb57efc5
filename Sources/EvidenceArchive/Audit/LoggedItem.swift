/// An event of the audit log that tells of an item, by the commitment of its line.
struct LoggedItem: Sendable, Hashable {
    /// Of the event in the log.
    let index: UInt64
    /// SHA-256 of the line.
    let line: ObjectDigest

    /// Out of an entry of the log; nil for events about anything else.
    init?(_ index: Int, _ entry: ArraySlice<UInt8>) {
        guard let line = AuditEvent.itemSubject(ofEntry: entry) else { return nil }
        self.index = UInt64(clamping: index)
        self.line = line
    }

    /// Those whose lines the catalogue has no item with.
    static func lost(of items: [LoggedItem], _ reader: CatalogueReader) throws(ArchiveError) -> [LoggedItem] {
        var lost: [LoggedItem] = []
        for item in items where try item.isLost(reader) { lost.append(item) }
        return lost
    }

    /// Of several events about one line the first is the one that counts.
    private func isLost(_ reader: CatalogueReader) throws(ArchiveError) -> Bool {
        guard let known = try reader.commitment(line) else { return true }
        return known.item == nil && (known.event ?? index) == index
    }

    /// What is said where no tier has the line.
    var finding: ArchiveFinding {
        ArchiveFinding(.damage, ArchiveError(.itemLineMissing, subject: "audit/\(index)", detail: "line \(line.hex)"))
    }
}
