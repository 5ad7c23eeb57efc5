/// Items whose event the audit log has lost: it gets one that says so, so that the log commits to every item again.
package struct AuditGaps {
    private static let page = 1_024

    private let archive: Archive

    package init(_ archive: Archive) { self.archive = archive }

    /// Appends a `repair` event for each item that has none; gives their number.
    package func fill(wait: Int, actor: String, at: ArchiveTime) throws(ArchiveError) -> UInt64 {
        let actor = try archive.audit.actor(actor)
        var query = ItemQuery()
        query.includesSuperseded = true
        var last: UInt64?
        var total: UInt64 = 0
        while true {
            let start = last
            let (missing, end) = try archive.catalogue.read { reader throws(ArchiveError) in
                var missing: [ObjectDigest] = []
                let items = try reader.items(matching: query, after: start, limit: Self.page)
                for item in items {
                    guard let digest = try reader.lineDigest(ofItem: item.sequence) else { continue }
                    if try reader.eventIndex(subject: digest) == nil { missing.append(digest) }
                }
                return (missing, items.count == Self.page ? items.last?.sequence : nil)
            }
            if !missing.isEmpty {
                try archive.withLease(wait: wait) { lease throws(ArchiveError) in
                    try lease.transaction { _, events throws(ArchiveError) in
                        for digest in missing {
                            let details: [String: AuditEvent.Detail] = ["reason": .text("event lost")]
                            events.append(
                                AuditEvent(.repair, at: at, actor: actor, subject: digest, details: details)
                            )
                        }
                    }
                }
                total += UInt64(missing.count)
            }
            guard let end else { return total }
            last = end
        }
    }
}
