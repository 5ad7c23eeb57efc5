/// Restores item lines: whole files from a replica, single lines from packs and from the catalogue.
///
/// Needs no catalogue, so that it can come before one is built anew.
package struct LineRepair {
    /// The most lines of a file that is written anew.
    private static let groupCount = 4_096

    private let hot: HotTier
    private let sources: [any RepairSource]
    private let actor: ObjectDigest
    private var known = SequenceSet()
    private var damaged: [ObjectDigest] = []
    private var loose: [ItemLine] = []
    /// Whether lines were restored that a catalogue may not have.
    package private(set) var hasRestored = false

    /// `actor`: stands in the header of files that are written anew.
    init(_ hot: HotTier, from sources: [any RepairSource], actor: ObjectDigest) {
        self.hot = hot
        self.sources = sources
        self.actor = actor
    }

    /// Restores what is damaged or missing, and hands on each file; the writer's lock is held.
    ///
    /// `catalogue`: one that can be relied on; nil for none.
    mutating func run(
        catalogue: Catalogue?,
        _ report: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        for first in UInt8.min...UInt8.max {
            for case .items(let digest) in try hot.entries(startingWith: first) {
                if let group = try whole(digest) { note(group) } else { damaged.append(digest) }
            }
        }
        try restoreFiles(report)
        for source in sources {
            try source.forEachLooseLine { line throws(ArchiveError) in try take(line, report) }
        }
        var isComplete = false
        if let catalogue { isComplete = try takeAll(of: catalogue, report) }
        try flush(report)
        for digest in damaged {
            // Where the catalogue is whole, every line of it stands in another file by now.
            if isComplete {
                try hot.removeItems(digest)
                try report(Self.name(digest), .restored)
            } else {
                try report(Self.name(digest), .unavailable)
            }
        }
    }

    private mutating func restoreFiles(
        _ report: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        var open = Set(damaged)
        for source in sources {
            for digest in open.sorted() { try restore(digest, from: source, &open, report) }
            for first in UInt8.min...UInt8.max {
                for digest in try source.lineFiles(startingWith: first) where try hot.itemsSize(digest) == nil {
                    // Its lines may stand in a file that was written anew.
                    guard let group = try source.lines(digest),
                        group.lines.contains(where: { !known.contains($0.item.sequence) })
                    else { continue }
                    try restore(digest, from: source, &open, report)
                }
            }
        }
        damaged = open.sorted()
    }

    private mutating func restore(
        _ digest: ObjectDigest,
        from source: any RepairSource,
        _ open: inout Set<ObjectDigest>,
        _ report: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        guard let group = try source.lines(digest) else { return }
        try hot.replaceItems(digest, group.bytes)
        note(group)
        open.remove(digest)
        hasRestored = true
        try report(Self.name(digest), .restored)
    }

    /// Lines of the catalogue that no file has; false where the catalogue is damaged itself.
    private mutating func takeAll(
        of catalogue: Catalogue,
        _ report: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> Bool {
        var query = ItemQuery()
        query.includesSuperseded = true
        var last: UInt64?
        while true {
            let start = last
            var lines: [ItemLine] = []
            let end: UInt64?
            do throws(ArchiveError) {
                let items = try catalogue.read { reader throws(ArchiveError) in
                    try reader.items(matching: query, after: start, limit: Self.groupCount)
                }
                for item in items where !known.contains(item.sequence) { lines.append(try ItemLine(encoding: item)) }
                end = items.count == Self.groupCount ? items.last?.sequence : nil
            } catch {
                guard error.code.kind == .damage else { throw error }
                return false
            }
            for line in lines { try take(line, report) }
            guard let end else { return true }
            last = end
        }
    }

    private mutating func take(
        _ line: ItemLine,
        _ report: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        guard !known.contains(line.item.sequence) else { return }
        known.insert(line.item.sequence)
        loose.append(line)
        if loose.count >= Self.groupCount { try flush(report) }
    }

    /// Writes single lines into a file of their own.
    private mutating func flush(
        _ report: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        guard !loose.isEmpty else { return }
        let lines = loose.sorted { $0.item.sequence < $1.item.sequence }
        let group = try GroupRecord(actor: actor, event: .add, objects: [], lines: lines)
        try hot.replaceItems(group.digest, group.bytes)
        loose.removeAll()
        hasRestored = true
        try report(Self.name(group.digest), .restored)
    }

    private mutating func note(_ group: GroupRecord) {
        for line in group.lines { known.insert(line.item.sequence) }
    }

    private func whole(_ digest: ObjectDigest) throws(ArchiveError) -> GroupRecord? {
        do throws(ArchiveError) {
            return try hot.items(digest)
        } catch {
            guard error.code.kind == .damage else { throw error }
            return nil
        }
    }

    private static func name(_ digest: ObjectDigest) -> String {
        "\(ArchiveLayout.hotName)/\(ArchiveLayout.items(digest))"
    }
}
