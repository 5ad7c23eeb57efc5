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
        for line in group.lines {
            let number = line.item.sequence
            let own = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.lineDigest(ofItem: number)
            }
            guard let own, own != line.digest else { continue }
            throw ArchiveError(
                .catalogueSequence,
                subject: "hot/\(ArchiveLayout.items(group.digest))",
                detail: "the replica has another item with the number \(number)",
                hint: "keep this replica, and replicate to another folder"
            )
        }
    }
}
