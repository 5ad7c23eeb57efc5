import TransparencyLog

/// The events of the audit log against the catalogue: items that the log tells of and the catalogue does not know.
struct EventCheck {
    private let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    /// The events of such items, by the digests of their lines; none of a log that cannot be read, which is a finding itself.
    ///
    /// The log is read ahead of the catalogue, which has an item before the log has its event.
    func lost() throws(ArchiveError) -> [ObjectDigest: LoggedItem] {
        var lost: [ObjectDigest: LoggedItem] = [:]
        do throws(ArchiveError) {
            let size = Int(clamping: try archive.audit.size())
            for start in stride(from: 0, to: size, by: ArchiveCheck.page) {
                let items = try items(in: start..<min(start + ArchiveCheck.page, size))
                let unknown = try archive.catalogue.read { reader throws(ArchiveError) in
                    try LoggedItem.lost(of: items, reader)
                }
                for item in unknown where lost[item.line] == nil { lost[item.line] = item }
            }
        } catch {
            guard error.code.kind == .damage else { throw error }
        }
        return lost
    }

    private func items(in range: Range<Int>) throws(ArchiveError) -> [LoggedItem] {
        var items: [LoggedItem] = []
        do throws(TransparencyLogError) {
            try archive.audit.log.forEachEntry(in: range) { index, entry throws(TransparencyLogError) in
                if let item = LoggedItem(index, entry) { items.append(item) }
                return true
            }
        } catch {
            throw ArchiveError(error)
        }
        return items
    }
}
