import Glibc

/// The cold tier of an archive and that of its replica: each pack a whole OCFL object, moved into its place by one rename.
struct ColdReplication {
    static let cold = ArchiveLayout.coldName

    let archive: Archive
    let replica: ReplicaFolder
    let packs: PackCopy
    private let readsData: Bool

    init(_ archive: Archive, _ replica: ReplicaFolder, readsData: Bool) {
        self.archive = archive
        self.replica = replica
        self.readsData = readsData
        packs = PackCopy(
            from: archive.root.number,
            archive.layout,
            to: replica.root.number,
            replica.layout,
            staging: replica.staging.number
        )
    }

    /// Copies the packs that the replica does not have; gives the numbers of those that it has then.
    func copy(_ report: (ReplicaEvent) throws(ArchiveError) -> Void) throws(ArchiveError) -> Set<UInt64> {
        try copyRoot(report)
        var present: Set<UInt64> = []
        var last: UInt64?
        while true {
            let start = last
            let listed = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.packs(after: start, limit: ArchiveCheck.page)
            }
            for pack in listed {
                let folder = try Self.folder(of: pack)
                if try isPresent(pack, folder) {
                    present.insert(pack.sequence)
                    continue
                }
                do throws(ArchiveError) {
                    try packs.copy(pack, folder)
                    try report(.copied("\(Self.cold)/\(pack.path)", pack.size))
                    present.insert(pack.sequence)
                } catch {
                    guard error.code.kind == .damage else { throw error }
                    // Moved back to the hot tier since the catalogue was asked.
                    let isKnown = try archive.catalogue.read { reader throws(ArchiveError) in
                        try reader.pack(sequence: pack.sequence) == pack
                    }
                    if isKnown { try report(.damaged(ArchiveFinding(.damage, error))) }
                }
            }
            guard listed.count == ArchiveCheck.page, let end = listed.last?.sequence else { return present }
            last = end
        }
    }

    /// Removes packs that the archive has no more: their objects are hot, in the replica, too.
    func removeGone(_ report: (ReplicaEvent) throws(ArchiveError) -> Void) throws(ArchiveError) {
        let there = try TreeFiles(below: Self.cold, in: replica.root.number, skippingObjects: true).objects
        guard !there.isEmpty else { return }
        let listed = try archive.catalogue.read { reader throws(ArchiveError) in try reader.packs() }
        var known: Set<String> = []
        for pack in listed { known.insert(try Self.folder(of: pack)) }
        for folder in there.sorted() where !known.contains(folder) {
            try packs.takeAway(folder)
            try report(.removed("\(Self.cold)/\(folder)"))
        }
    }

    /// The OCFL object's folder below the storage root: the pack stands in its `v1/content`.
    static func folder(of pack: PackDescription) throws(ArchiveError) -> String {
        let parts = pack.path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 3, !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            throw ArchiveError(.catalogueRecord, subject: "catalogue/packs", detail: "the path of a pack")
        }
        return parts.dropLast(3).joined(separator: "/")
    }

    private func isPresent(_ pack: PackDescription, _ folder: String) throws(ArchiveError) -> Bool {
        let source = try TreeFiles(below: "\(Self.cold)/\(folder)", in: archive.root.number, skippingObjects: false)
        let there = try TreeFiles(below: "\(Self.cold)/\(folder)", in: replica.root.number, skippingObjects: false)
        let name = "\(Self.cold)/\(pack.path)"
        guard try SystemCall.size(name, in: replica.root.number) == pack.size else { return false }
        // Damage of the source's other files is no reason to copy it over sound ones.
        guard source.files.keys.allSatisfy({ there.files[$0] != nil }) else { return false }
        guard readsData else { return true }
        return try packs.isSound(pack, folder)
    }
}
