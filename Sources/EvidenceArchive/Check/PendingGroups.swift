/// Commit groups whose redo record still stands in the staging area: a writer is about to enter them in the catalogue, or
/// the next one will.
struct PendingGroups {
    private let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    /// Whether the group with this digest is one of them.
    func contains(_ digest: ObjectDigest) -> Bool {
        let staging = archive.staging.number
        // What cannot be listed or read went away meanwhile, with its session.
        for area in names(of: ".") {
            for name in names(of: area) where name.hasSuffix(StagingArea.groupSuffix) {
                let bytes = try? WholeFile.read("\(area)/\(name)", in: staging, limit: GroupRecord.largestLength)
                if let bytes, (try? ObjectDigest(hashing: bytes)) == digest { return true }
            }
        }
        return false
    }

    private func names(of path: String) -> [String] {
        let name = "\(ArchiveLayout.stagingName)/\(path)"
        return (try? DirectoryListing.names(of: path, in: archive.staging.number, named: name)) ?? []
    }
}
