import Glibc
import TransparencyLog

/// Builds the catalogue anew from the tiers and the audit log alone: what `lastro archive repair --rebuild-catalogue`
/// does.
///
/// The new one is made beside the old one and takes its place when it is whole. Lost with the old one: what an import
/// remembers of files (`--resume` reads them again), and the progress of long commands.
package final class CatalogueRebuild {
    private static let newName = "catalogue.new"
    private static let oldName = "catalogue.old"
    /// Audit entries of one transaction.
    private static let entriesAtOnce = 4_096

    private let layout: ArchiveLayout
    private let root: OwnedDescriptor
    private let hot: HotTier
    private let audit: AuditTrail
    private let configuration: ObjectDigest
    /// Damage that was met: what it names is not in the new catalogue.
    package private(set) var findings: [ArchiveFinding] = []
    package private(set) var itemCount: UInt64 = 0

    /// Throws `ARC-ARCHIVE-MISSING`, `ARC-CONFIGURATION-INVALID`, `ARC-IO-…`.
    package init(at path: String) throws(ArchiveError) {
        layout = ArchiveLayout(root: path)
        root = try SystemCall.openDirectory(path)
        guard
            let bytes = try WholeFile.read(
                ArchiveLayout.configurationName,
                in: root.number,
                limit: ArchiveConfiguration.largestLength
            )
        else { throw .configurationMissing(layout) }
        hot = try HotTier(layout)
        audit = try AuditTrail(layout: layout, configuration: ArchiveConfiguration(decoding: bytes), keys: nil)
        configuration = try ObjectDigest(hashing: bytes)
    }

    /// Builds it, while nobody else writes.
    ///
    /// Throws `ARC-ARCHIVE-LOCKED` after so many seconds.
    package func run(wait: Int) throws(ArchiveError) {
        let lock = try WriterLock.acquire(in: root.number, wait: wait)
        defer { withExtendedLifetime(lock) {} }
        for name in [Self.newName, Self.oldName] {
            try DirectoryListing.removeTree(name, in: root.number, named: name)
        }
        try fill()
        // From here to the second rename there is none: running this again completes it.
        if renameat(root.number, ArchiveLayout.catalogueName, root.number, Self.oldName) != 0, errno != ENOENT {
            throw ArchiveError(errno: errno, "rename", ArchiveLayout.catalogueName)
        }
        guard renameat(root.number, Self.newName, root.number, ArchiveLayout.catalogueName) == 0 else {
            throw ArchiveError(errno: errno, "rename", Self.newName)
        }
        try SystemCall.sync(root.number, named: layout.root)
        try DirectoryListing.removeTree(Self.oldName, in: root.number, named: Self.oldName)
    }

    private func fill() throws(ArchiveError) {
        let catalogue = try Catalogue(creating: layout.path(Self.newName))
        for group in try groups() {
            let record = try hot.items(group.digest)
            try catalogue.write { writer throws(ArchiveError) in
                for line in record.lines { try Self.add(line, to: writer, hot) }
            }
            itemCount += UInt64(record.lines.count)
        }
        try enterPacks(catalogue)
        try enterBatches(catalogue)
        let events = try enterEvents(catalogue)
        // Each item had an event of its own at least: that many numbers may have been given. Where nothing was met, every
        // event of an item has its line, and the numbers go on after the last one.
        let reserved = findings.isEmpty ? 0 : events
        let configuration = configuration
        try catalogue.write { writer throws(ArchiveError) in
            try writer.setMeta(WriterLease.configurationKey, configuration.bytes)
            if reserved > 0 { try writer.reserve(itemsBelow: reserved) }
        }
    }

    /// Packs, and lines that only they have.
    private func enterPacks(_ catalogue: Catalogue) throws(ArchiveError) {
        let hot = hot
        var packs = PackCataloguing(ColdTier(layout, catalogue), catalogue) { line, writer throws(ArchiveError) in
            try CatalogueRebuild.add(line, to: writer, hot)
        }
        try packs.run()
        findings += packs.findings
        itemCount += packs.itemCount
    }

    /// What batches cover, out of their own files, in the order in which they were made.
    private func enterBatches(_ catalogue: Catalogue) throws(ArchiveError) {
        var query = ItemQuery()
        query.role = .batch
        query.includesSuperseded = true
        let wanted = query
        let batches = try catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: wanted, after: nil, limit: .max)
        }
        let reader = ArchiveReader(hot: hot, cold: ColdTier(layout, catalogue), catalogue: catalogue)
        for batch in batches {
            let digest = batch.object.sha256
            do throws(ArchiveError) {
                let bytes = try reader.bytes(digest, limit: BatchFile.longest)
                let cover = BatchCover(batch.sequence, try BatchFile(decoding: bytes, named: digest.hex))
                try catalogue.write { writer throws(ArchiveError) in try writer.add(cover) }
            } catch {
                guard error.code.kind == .damage else { throw error }
                findings.append(ArchiveFinding(.damage, error))
            }
        }
    }

    /// The groups of item lines in the order of their numbers; damaged ones are findings.
    private func groups() throws(ArchiveError) -> [(first: UInt64, digest: ObjectDigest)] {
        var groups: [(first: UInt64, digest: ObjectDigest)] = []
        for first in UInt8.min...UInt8.max {
            for case .items(let digest) in try hot.entries(startingWith: first) {
                do throws(ArchiveError) {
                    guard let sequence = try hot.items(digest).lines.first?.item.sequence else { continue }
                    groups.append((sequence, digest))
                } catch {
                    guard error.code.kind == .damage else { throw error }
                    findings.append(ArchiveFinding(.damage, error))
                }
            }
        }
        return groups.sorted { $0.first < $1.first }
    }

    private static func add(_ line: ItemLine, to writer: CatalogueWriter, _ hot: HotTier) throws(ArchiveError) {
        for object in [line.item.object] + line.item.evidence.map(\.object) {
            guard try writer.object(sha256: object.sha256) == nil else { continue }
            _ = try writer.add(
                object: object,
                storedAt: line.item.addedAt,
                location: try hot.contains(object.sha256) ? .hot : .nowhere
            )
        }
        _ = try writer.add(item: line)
    }

    /// What the audit log says about items and packs, and where it ends; gives how many entries it has.
    ///
    /// An event of an item whose line no tier has is a finding.
    private func enterEvents(_ catalogue: Catalogue) throws(ArchiveError) -> UInt64 {
        let size = try audit.size()
        var next = 0
        while next < Int(clamping: size) {
            let range = next..<min(next + Self.entriesAtOnce, Int(clamping: size))
            var subjects: [(UInt64, ObjectDigest)] = []
            var items: [LoggedItem] = []
            do throws(TransparencyLogError) {
                try audit.log.forEachEntry(in: range) { index, entry throws(TransparencyLogError) in
                    if let subject = AuditEvent.subject(ofEntry: entry) { subjects.append((UInt64(index), subject)) }
                    if let item = LoggedItem(index, entry) { items.append(item) }
                    return true
                }
            } catch {
                throw ArchiveError(error)
            }
            let (found, told) = (subjects, items)
            let lost = try catalogue.write { writer throws(ArchiveError) in
                for (index, subject) in found { try writer.note(event: index, subject: subject) }
                return try LoggedItem.lost(of: told, writer)
            }
            findings += lost.map(\.finding)
            next = range.upperBound
        }
        try catalogue.write { writer throws(ArchiveError) in try writer.setNextEventIndex(size) }
        return size
    }
}
