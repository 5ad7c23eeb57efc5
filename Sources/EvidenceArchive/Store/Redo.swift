import Glibc

/// What the writer does before anything else: it completes the groups that a crash cut off, and empties `staging`.
///
/// A group whose record is whole is completed: its objects were on the disk before the record was. Everything else was
/// acknowledged to nobody, and goes. Areas of sessions that live are left alone.
struct Redo {
    private let lease: WriterLease

    init(_ lease: WriterLease) { self.lease = lease }

    func run() throws(ArchiveError) {
        let staging = lease.archive.staging.number
        for name in try DirectoryListing.names(of: ".", in: staging, named: ArchiveLayout.stagingName) {
            var status = stat()
            guard fstatat(staging, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                try SystemCall.remove(name, in: staging, named: "\(ArchiveLayout.stagingName)/\(name)")
                continue
            }
            guard let area = try StagingArea(takingOver: name, in: staging) else { continue }
            try complete(area)
            let path = "\(ArchiveLayout.stagingName)/\(name)"
            try DirectoryListing.removeTree(name, in: staging, named: path)
        }
    }

    private func complete(_ area: StagingArea) throws(ArchiveError) {
        for name in try area.names() where name.hasSuffix(StagingArea.groupSuffix) {
            let path = area.path(name)
            let limit = GroupRecord.largestLength
            guard let bytes = try WholeFile.read(name, in: area.descriptor, limit: limit, named: path),
                let record = try whole(bytes)
            else { continue }
            let group = GroupCommit(record: record, name: name, staging: area, lease: lease)
            if try isCatalogued(record) {
                try lease.archive.hot.installItems(record.digest, from: name, in: area.descriptor)
                try lease.archive.hot.sync(foldersOf: [record.digest])
            } else if try hasObjects(record, area) {
                try group.run()
            }
        }
    }

    /// The record; nil for one that was cut off.
    private func whole(_ bytes: [UInt8]) throws(ArchiveError) -> GroupRecord? {
        do throws(ArchiveError) {
            return try GroupRecord(decoding: bytes)
        } catch {
            guard error.code == .itemLineInvalid else { throw error }
            return nil
        }
    }

    /// Whether the catalogue has the group: it has all of its items or none.
    private func isCatalogued(_ record: GroupRecord) throws(ArchiveError) -> Bool {
        guard let line = record.lines.first else { return true }
        return try lease.archive.catalogue.read { reader throws(ArchiveError) in
            try reader.item(lineDigest: line.digest) != nil
        }
    }

    /// Whether every object is there with the bytes that its name says.
    ///
    /// One that is not was never on the disk: the record had come there ahead of it, and nothing was acknowledged.
    private func hasObjects(_ record: GroupRecord, _ area: StagingArea) throws(ArchiveError) -> Bool {
        var buffer = IOBuffer()
        for object in record.objects {
            let name = StagingArea.object(object)
            if try SystemCall.size(name, in: area.descriptor, named: area.path(name)) != nil {
                let staged = try HotObject(name, in: area.descriptor, named: area.path(name))
                guard try buffer.digest(of: staged) == object else { return false }
            } else if try !lease.archive.hot.contains(object) {
                return false
            }
        }
        return true
    }
}
