/// The numbers of items in a replica against those of its archive: each belongs to one line.
///
/// An archive that lost items may have given their numbers again, while its replica still has the lost ones.
struct ReplicaNumbers {
    private let archive: Archive
    private let replica: ReplicaFolder

    init(_ archive: Archive, _ replica: ReplicaFolder) {
        self.archive = archive
        self.replica = replica
    }

    /// Throws `ARC-CATALOGUE-SEQUENCE` for a line of the replica whose number another line of the archive has.
    ///
    /// Only files are read that the archive does not have.
    func compare() throws(ArchiveError) {
        for first in UInt8.min...UInt8.max {
            for case .items(let digest) in try replica.hot.entries(startingWith: first)
            where try archive.hot.itemsSize(digest) == nil {
                do throws(ArchiveError) {
                    try compare(try replica.hot.items(digest))
                } catch {
                    // What is damaged there says nothing.
                    guard error.code.kind == .damage, error.code != .catalogueSequence else { throw error }
                }
            }
        }
    }

    private func compare(_ group: GroupRecord) throws(ArchiveError) {
        let taken = try archive.catalogue.read { reader throws(ArchiveError) -> UInt64? in
            for line in group.lines {
                let number = line.item.sequence
                if let own = try reader.lineDigest(ofItem: number), own != line.digest { return number }
            }
            return nil
        }
        guard let taken else { return }
        throw ArchiveError(
            .catalogueSequence,
            subject: "hot/\(ArchiveLayout.items(group.digest))",
            detail: "the replica has another item with the number \(taken)",
            hint: "keep this replica, and replicate to another folder"
        )
    }
}
