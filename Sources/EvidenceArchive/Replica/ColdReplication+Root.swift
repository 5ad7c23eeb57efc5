import ArchiveFormats

/// What stands in the storage root beside its objects.
extension ColdReplication {
    /// The most bytes of a file that is no part of the layout.
    private static let largestFile = 64 << 20

    /// Copies it; damage of the archive's own is handed on, and goes over nothing that the replica has.
    func copyRoot(_ report: (ReplicaEvent) throws(ArchiveError) -> Void) throws(ArchiveError) {
        var folders: Set<String> = []
        for pack in try archive.catalogue.read({ reader throws(ArchiveError) in try reader.packs() }) {
            folders.insert(try Self.folder(of: pack))
        }
        try copyOwnFiles(hasPacks: !folders.isEmpty, report)
        try copyOthers(besides: folders, report)
    }

    /// The files that make it a storage root: what is in them is known, so none is taken as it stands.
    private func copyOwnFiles(
        hasPacks: Bool,
        _ report: (ReplicaEvent) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        for (path, bytes) in OCFLRoot.files {
            let name = "\(Self.cold)/\(path)"
            if try !isThere(bytes, name, in: archive.root.number) {
                // Without a pack it may be a root in the making.
                guard hasPacks else { continue }
                try report(.damaged(ArchiveFinding(.damage, ColdRoot.damage(path))))
            }
            if try !isThere(bytes, name, in: replica.root.number) { try write(bytes, name, report) }
        }
    }

    /// Files that are no part of the layout, where the replica has nothing of their names.
    ///
    /// `folders`: of the packs, which are copied as wholes or not at all.
    private func copyOthers(
        besides folders: Set<String>,
        _ report: (ReplicaEvent) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let own = Set(OCFLRoot.files.map(\.path))
        let source = try TreeFiles(below: Self.cold, in: archive.root.number, skippingObjects: true)
        for (path, size) in source.files.sorted(by: { $0.key < $1.key }) where size <= UInt64(Self.largestFile) {
            // A pack that lost its declaration is no object any more, and still no file of the root's.
            let isOfPack = SafePath.ancestors(of: path).contains { folders.contains($0) }
            guard !isOfPack, !own.contains(path) else { continue }
            let name = "\(Self.cold)/\(path)"
            guard try SystemCall.size(name, in: replica.root.number) == nil,
                let bytes = try WholeFile.read(name, in: archive.root.number, limit: Self.largestFile)
            else { continue }
            try write(bytes, name, report)
        }
    }

    private func isThere(_ bytes: [UInt8], _ name: String, in root: Int32) throws(ArchiveError) -> Bool {
        guard try SystemCall.size(name, in: root) == UInt64(bytes.count) else { return false }
        return try WholeFile.read(name, in: root, limit: bytes.count) == bytes
    }

    private func write(
        _ bytes: [UInt8],
        _ name: String,
        _ report: (ReplicaEvent) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        try packs.makeFolders(above: name)
        try WholeFile.write(bytes, to: name, in: replica.root.number, named: replica.layout.path(name))
        guard try isThere(bytes, name, in: replica.root.number) else { throw packs.unfaithful(name) }
        try report(.copied(name, UInt64(bytes.count)))
    }
}
