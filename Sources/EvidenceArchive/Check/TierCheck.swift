/// The hot tier against the catalogue: what stands there that nobody knows, and item lines that are not indexed.
struct TierCheck {
    private let archive: Archive
    /// Events of items that the catalogue does not know.
    private var lost: [ObjectDigest: LoggedItem]
    /// Numbers of items whose lines the tier has.
    private var seen = SequenceSet()
    /// The number after the last item that was there before the tier was looked at.
    private var end: UInt64 = 0

    init(_ archive: Archive, lost: [ObjectDigest: LoggedItem] = [:]) {
        self.archive = archive
        self.lost = lost
    }

    /// Walks the tier by the first octet of the digests.
    mutating func run(_ emit: (ArchiveFinding) throws(ArchiveError) -> Void) throws(ArchiveError) {
        // Before the tier is looked at: lines come there ahead of their items, also while it is.
        let items: UInt64
        (items, end) = try archive.catalogue.read { reader throws(ArchiveError) in
            (try reader.statistics().itemCount, try reader.next(in: .items))
        }
        for name in try archive.hot.foreignNames() { try emit(Self.foreign(name)) }
        for first in UInt8.min...UInt8.max {
            for entry in try archive.hot.entries(startingWith: first) {
                switch entry {
                case .foreign(let name): try emit(Self.foreign(name))
                case .object(let digest):
                    guard let detail = try stranger(digest) else { continue }
                    try emit(
                        ArchiveFinding(
                            .note,
                            ArchiveError(
                                .objectUnknown,
                                subject: HotTier.name(of: digest),
                                detail: "\(detail), left by an interrupted command",
                                hint: "run the interrupted command again"
                            )
                        )
                    )
                case .items(let digest): try check(digest, emit)
                }
            }
        }
        for item in lost.values.sorted(by: { $0.index < $1.index }) { try emit(item.finding) }
        // Each once, however many files have its line.
        let lines = seen.count
        if lines < items {
            try emit(
                ArchiveFinding(
                    .damage,
                    ArchiveError(
                        .itemLineInvalid,
                        subject: "hot",
                        detail: "\(items - lines) items of the catalogue have no line in the tier"
                    )
                )
            )
        }
    }

    private mutating func check(
        _ digest: ObjectDigest,
        _ emit: (ArchiveFinding) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let group: GroupRecord
        do throws(ArchiveError) {
            group = try archive.hot.items(digest)
        } catch {
            guard error.code.kind == .damage else { throw error }
            return try emit(ArchiveFinding(.damage, error))
        }
        for line in group.lines { lost[line.digest] = nil }
        var unknown: Int
        do throws(ArchiveError) {
            unknown = try unknownLines(group)
            if unknown > 0 {
                if PendingGroups(archive).contains(digest) { return try emit(Self.pending(digest)) }
                // Entered since, or never: a record leaves the staging area once the catalogue has what it says.
                unknown = try unknownLines(group)
            }
        } catch {
            guard error.code.kind == .damage else { throw error }
            return try emit(ArchiveFinding(.damage, error))
        }
        guard unknown > 0 else { return }
        try emit(
            ArchiveFinding(
                .damage,
                ArchiveError(
                    .catalogueReference,
                    subject: "hot/\(ArchiveLayout.items(digest))",
                    detail: "\(unknown) of its lines are not in the catalogue"
                )
            )
        )
    }

    private mutating func unknownLines(_ group: GroupRecord) throws(ArchiveError) -> Int {
        let known = try archive.catalogue.read { reader throws(ArchiveError) in
            var known: [UInt64] = []
            for line in group.lines {
                if let number = try reader.commitment(line.digest)?.item { known.append(number) }
            }
            return known
        }
        for number in known where number < end { seen.insert(number) }
        return group.lines.count - known.count
    }

    /// What an object's file is that the catalogue does not expect in the tier; nil for one that it does.
    private func stranger(_ digest: ObjectDigest) throws(ArchiveError) -> String? {
        let stored = try archive.catalogue.read { reader throws(ArchiveError) in try reader.object(sha256: digest) }
        guard let stored else { return "an object that no item refers to" }
        return stored.location.isHot ? nil : "a copy of an object that the catalogue does not look for here"
    }

    private static func pending(_ digest: ObjectDigest) -> ArchiveFinding {
        ArchiveFinding(
            .note,
            ArchiveError(
                .catalogueReference,
                subject: "hot/\(ArchiveLayout.items(digest))",
                detail: "a group that is being added, or that the next writer completes",
                hint: "run the interrupted command again"
            )
        )
    }

    private static func foreign(_ name: String) -> ArchiveFinding {
        ArchiveFinding(
            .note,
            ArchiveError(
                .objectUnknown,
                subject: "hot/\(name)",
                detail: "a file that is no part of the archive",
                hint: "move it away"
            )
        )
    }
}
