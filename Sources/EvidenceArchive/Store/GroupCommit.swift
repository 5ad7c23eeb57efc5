import Glibc

/// The steps of a commit group from its redo record on, each of which may be done again: objects and lines to their
/// places, the catalogue, the audit log.
struct GroupCommit {
    /// From this many files on one `syncfs` costs less than an `fsync` each.
    static let groupSyncCount = 16

    let record: GroupRecord
    /// The record's own name in the staging area.
    let name: String
    let staging: StagingArea
    let lease: WriterLease

    /// Steps 3 to 6; on return the group is durable, and the record is gone from the staging area.
    func run(imports: [ImportRecord] = []) throws(ArchiveError) {
        let hot = lease.archive.hot
        for object in record.objects {
            let isThere = try hot.install(object, from: StagingArea.object(object), in: staging.descriptor)
            // Where this is the second time it has moved already.
            let isInPlace = try isThere ? true : hot.contains(object)
            guard isInPlace else {
                throw ArchiveError(.objectMissing, subject: staging.path(StagingArea.object(object)))
            }
        }
        // A link, so that the redo record stays until the catalogue has what it says.
        try hot.installItems(record.digest, from: name, in: staging.descriptor)
        if record.objects.count < GroupCommit.groupSyncCount {
            try hot.sync(foldersOf: record.objects + [record.digest])
        } else {
            try hot.syncAll()
        }
        try enterCatalogue(imports)
        try finish()
    }

    /// Removes the redo record; should a crash bring it back, the next writer finds the catalogue complete.
    func finish() throws(ArchiveError) {
        try SystemCall.remove(name, in: staging.descriptor, named: staging.path(name))
    }

    private func enterCatalogue(_ imports: [ImportRecord]) throws(ArchiveError) {
        var known: [ObjectDigest: ItemObject] = [:]
        for line in record.lines {
            known[line.item.object.sha256] = line.item.object
            for evidence in line.item.evidence { known[evidence.object.sha256] = evidence.object }
        }
        let described = known
        var covers: [UInt64: BatchCover] = [:]
        for line in record.lines where line.item.role == .batch {
            covers[line.item.sequence] = try BatchCover(line, lease.archive.hot)
        }
        let covered = covers
        try lease.transaction { writer, events throws(ArchiveError) in
            if let storedAt = record.lines.first?.item.addedAt {
                for digest in record.objects {
                    guard let object = described[digest] else { continue }
                    _ = try writer.add(object: object, storedAt: storedAt, location: .hot)
                }
            }
            for line in record.lines {
                _ = try writer.add(item: line)
                if let cover = covered[line.item.sequence] { try writer.add(cover) }
                events.append(AuditEvent(line: line, event: record.event, actor: record.actor))
            }
            for record in imports { try writer.set(importRecord: record) }
        }
    }
}
