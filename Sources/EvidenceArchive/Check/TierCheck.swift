/// The hot tier against the catalogue: what stands there that nobody knows, and item lines that are not indexed.
struct TierCheck {
    private let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    /// Walks the tier by the first octet of the digests.
    func run(_ emit: (ArchiveFinding) throws(ArchiveError) -> Void) throws(ArchiveError) {
        // Before the tier is looked at: lines come there ahead of their items, also while it is.
        let items = try archive.catalogue.read { reader throws(ArchiveError) in try reader.statistics().itemCount }
        for name in try archive.hot.foreignNames() { try emit(Self.foreign(name)) }
        // Lines of the tier, so that an item is missed whose line no tier has.
        var lines: UInt64 = 0
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
                case .items(let digest): try check(digest, &lines, emit)
                }
            }
        }
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

    private func check(
        _ digest: ObjectDigest,
        _ lines: inout UInt64,
        _ emit: (ArchiveFinding) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let group: GroupRecord
        do throws(ArchiveError) {
            group = try archive.hot.items(digest)
        } catch {
            guard error.code.kind == .damage else { throw error }
            return try emit(ArchiveFinding(.damage, error))
        }
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
        lines += UInt64(group.lines.count - unknown)
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

    private func unknownLines(_ group: GroupRecord) throws(ArchiveError) -> Int {
        try archive.catalogue.read { reader throws(ArchiveError) in
            try group.lines.count { line throws(ArchiveError) in try !reader.knows(lineDigest: line.digest) }
        }
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
