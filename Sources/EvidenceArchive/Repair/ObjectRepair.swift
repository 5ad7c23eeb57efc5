import Glibc

/// Restores damaged and missing objects and item lines from a replica: what `lastro archive repair --from` does.
///
/// What the replica has is verified with both digests before it takes its place.
package struct ObjectRepair {
    /// What became of one damaged file.
    package enum Outcome: Sendable, Hashable {
        case restored
        /// The replica does not have it either, or has it damaged, too.
        case unavailable
    }

    private let archive: Archive
    private let replica: HotTier

    /// Throws `ARC-REPLICA-FOREIGN` where the folder is no copy of this archive.
    package init(_ archive: Archive, from path: String) throws(ArchiveError) {
        let layout = ArchiveLayout(root: path)
        let root = try SystemCall.openDirectory(path)
        let bytes = try WholeFile.read(
            ArchiveLayout.configurationName,
            in: root.number,
            limit: ArchiveConfiguration.largestLength
        )
        guard let bytes, try ArchiveConfiguration(decoding: bytes).identity == archive.configuration.identity else {
            throw ArchiveError(.replicaForeign, subject: path)
        }
        self.archive = archive
        replica = try HotTier(layout)
    }

    /// Reads every byte of the archive, and restores what is not as it should be.
    package func run(
        wait: Int,
        actor: String,
        at: ArchiveTime,
        emit: (String, Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let actor = try archive.audit.actor(actor)
        try archive.withLease(wait: wait) { lease throws(ArchiveError) in
            let area = try StagingArea(creatingIn: archive.staging.number)
            var counts: [Outcome: UInt64] = [:]
            func report(_ name: String, _ outcome: Outcome) throws(ArchiveError) {
                counts[outcome, default: 0] += 1
                try emit(name, outcome)
            }
            try repairItems(area, report)
            try repairObjects(area, report)
            try area.discard(in: archive.staging.number)
            guard !counts.isEmpty else { return }
            let details: [String: AuditEvent.Detail] = [
                "restored": .number(counts[.restored] ?? 0), "unavailable": .number(counts[.unavailable] ?? 0),
            ]
            try lease.transaction { _, events throws(ArchiveError) in
                events.append(AuditEvent(.repair, at: at, actor: actor, details: details))
            }
        }
    }

    private func repairObjects(
        _ area: StagingArea,
        _ report: (String, Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        var options = CheckOptions()
        options.readsData = true
        var last: UInt64?
        while true {
            let objects = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.objects(after: last, limit: ArchiveCheck.page)
            }
            for stored in objects where stored.location.isHot || stored.location == .nowhere {
                var reading = ObjectReading(archive: archive, options: options)
                guard try reading.check(stored)?.level == .damage else { continue }
                let isRestored = try restore(stored, area)
                try report(HotTier.name(of: stored.object.sha256), isRestored ? .restored : .unavailable)
            }
            guard objects.count == ArchiveCheck.page, let end = objects.last?.sequence else { return }
            last = end
        }
    }

    private func restore(_ stored: StoredObject, _ area: StagingArea) throws(ArchiveError) -> Bool {
        let digest = stored.object.sha256
        guard let size = try replica.size(of: digest), size == stored.object.size else { return false }
        let source = try replica.open(digest)
        let name = StagingArea.object(digest)
        let file = try SystemCall.open(
            name,
            in: area.descriptor,
            O_WRONLY | O_CREAT | O_EXCL,
            mode: 0o440,
            named: area.path(name)
        )
        let buffer = IOBuffer()
        var check = try DigestPair()
        while true {
            let count = try source.read(into: buffer.memory)
            if count == 0 { break }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer.memory[..<count])
            try check.update(bytes.bytes)
            try SystemCall.write(file.number, bytes, named: area.path(name))
        }
        guard try check.finalize() == stored.object else {
            try SystemCall.remove(name, in: area.descriptor, named: area.path(name))
            return false
        }
        try SystemCall.sync(file.number, named: area.path(name))
        guard try archive.hot.install(digest, from: name, in: area.descriptor) else { return false }
        try archive.hot.sync(foldersOf: [digest])
        if stored.location == .nowhere {
            try archive.catalogue.write { writer throws(ArchiveError) in
                try writer.setLocation(of: stored.sequence, .hot)
            }
        }
        return true
    }

    /// Item lines that the replica has whole, and the archive has not.
    private func repairItems(
        _ area: StagingArea,
        _ report: (String, Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        for first in UInt8.min...UInt8.max {
            var wanted: Set<ObjectDigest> = []
            for case .items(let digest) in try archive.hot.entries(startingWith: first) {
                if try Self.whole(digest, in: archive.hot) == nil { wanted.insert(digest) }
            }
            for case .items(let digest) in try replica.entries(startingWith: first) {
                if try archive.hot.itemsSize(digest) == nil { wanted.insert(digest) }
            }
            for digest in wanted.sorted() {
                let name = "\(ArchiveLayout.hotName)/\(ArchiveLayout.items(digest))"
                guard let group = try Self.whole(digest, in: replica) else {
                    try report(name, .unavailable)
                    continue
                }
                try archive.hot.replaceItems(digest, group.bytes)
                try report(name, .restored)
            }
        }
    }

    private static func whole(_ digest: ObjectDigest, in tier: HotTier) throws(ArchiveError) -> GroupRecord? {
        do throws(ArchiveError) {
            return try tier.items(digest)
        } catch {
            guard error.code.kind == .damage else { throw error }
            return nil
        }
    }
}
