import ArchiveFormats

/// The storage root of the cold tier against the catalogue: whether it is one, and what stands there that nobody knows.
struct ColdTreeCheck {
    private static let page = 1_024

    private let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    /// Walks the root.
    func run(_ emit: (ArchiveFinding) throws(ArchiveError) -> Void) throws(ArchiveError) {
        let known = try knownFolders()
        guard let walk = try ColdWalk(archive.layout) else {
            guard !known.isEmpty else { return }
            // Packs that are missing with it are told of by themselves.
            return try emit(
                ArchiveFinding(
                    .damage,
                    ArchiveError(.packMissing, subject: ArchiveLayout.coldName, detail: "the folder is missing")
                )
            )
        }
        if known.isEmpty, try walk.isUnused { return }
        try checkRoot(hasPacks: !known.isEmpty, emit)
        try walk.run { entry throws(ArchiveError) in
            switch entry {
            case .object(let path):
                guard try !known.contains(ObjectDigest(hashing: Array(path.utf8))) else { return }
                try emit(
                    ColdTreeCheck.note(
                        path,
                        "a pack that the catalogue does not know",
                        hint: "lastro archive repair --rebuild-catalogue"
                    )
                )
            case .foreign(let path):
                try emit(ColdTreeCheck.note(path, "no part of the archive", hint: "move it away"))
            case .empty(let path):
                try emit(
                    ColdTreeCheck.note(path, "an empty folder, which no OCFL storage root may have", hint: "remove it")
                )
            }
        }
    }

    /// The files that the root itself has beside its objects.
    private func checkRoot(
        hasPacks: Bool,
        _ emit: (ArchiveFinding) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let damaged = try ColdRoot.damagedFiles(archive.layout)
        guard !damaged.isEmpty else { return }
        // The repair writes them anew, from whatever copy; so does a move, which needs none.
        let hasReplica = try KnownReplica.latest(archive.catalogue) != nil
        let hint = hasPacks && hasReplica ? nil : "lastro archive move --to cold, which writes it anew"
        for path in damaged {
            // Before the first pack is known it is a root in the making, which the next move completes.
            try emit(ArchiveFinding(hasPacks ? .damage : .note, ColdRoot.damage(path, hint: hint)))
        }
    }

    /// The folders of all packs of the catalogue, as digests: there may be many.
    private func knownFolders() throws(ArchiveError) -> Set<ObjectDigest> {
        var known: Set<ObjectDigest> = []
        var last: UInt64?
        while true {
            let packs = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.packs(after: last, limit: ColdTreeCheck.page)
            }
            for pack in packs {
                let folder = try packing(ArchiveLayout.coldName) { () throws(ArchiveFormatError) in
                    try OCFLLayout.path(for: pack.identifier)
                }
                known.insert(try ObjectDigest(hashing: Array(folder.utf8)))
            }
            guard packs.count == ColdTreeCheck.page, let end = packs.last?.sequence else { return known }
            last = end
        }
    }

    private static func note(_ path: String, _ detail: String, hint: String) -> ArchiveFinding {
        ArchiveFinding(.note, ArchiveError(.objectUnknown, subject: PackName.shown(path), detail: detail, hint: hint))
    }
}
