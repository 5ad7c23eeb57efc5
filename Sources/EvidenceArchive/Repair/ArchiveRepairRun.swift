import Glibc

/// One repair of an archive from copies, in the order in which each step can rely on those before it.
package struct ArchiveRepairRun {
    private let path: String
    private let from: String?
    private let wait: Int
    private let actor: String
    private let at: ArchiveTime

    /// `from`: a replica, a pack, the folder of one, or plain files; nil: only what the archive itself has twice is mended.
    package init(at path: String, from: String?, wait: Int, actor: String, at time: ArchiveTime) {
        self.path = path
        self.from = from
        self.wait = wait
        self.actor = actor
        at = time
    }

    /// Before the catalogue is needed: `archive.yaml`, the audit log, item lines; gives whether lines were restored.
    ///
    /// `trustsCatalogue`: whether lines may be taken from it.
    package func prepare(
        trustsCatalogue: Bool,
        _ report: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> Bool {
        if let from, access(from, F_OK) != 0, errno == ENOENT || errno == ENOTDIR {
            throw ArchiveError(.inputMissing, subject: from, detail: "not there")
        }
        if let from, try ConfigurationRepair.run(at: path, from: from, wait: wait) {
            try report(ArchiveLayout.configurationName, .restored)
        }
        try LogRepair(at: path, from: from).run(wait: wait, emit: report)
        let layout = ArchiveLayout(root: path)
        let root = try SystemCall.openDirectory(path, followingLinks: true)
        let lock = try WriterLock.acquire(in: root.number, wait: wait)
        defer { withExtendedLifetime(lock) {} }
        try SystemCall.makeDirectory(ArchiveLayout.hotName, in: root.number, mode: 0o750)
        var catalogue: Catalogue?
        if trustsCatalogue { catalogue = try? Catalogue(opening: layout.catalogue, readOnly: true) }
        if let opened = catalogue, try !opened.damage().isEmpty { catalogue = nil }
        var lines = try LineRepair(HotTier(layout), from: sources(root.number), actor: lineActor(layout))
        try lines.run(catalogue: catalogue, report)
        return lines.hasRestored
    }

    /// Objects and packs, and the event that tells of all; `others`: what was restored before.
    package func finish(
        _ archive: Archive,
        others: (restored: UInt64, unavailable: UInt64),
        _ report: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let actor = try archive.audit.actor(actor)
        try archive.withLease(wait: wait) { lease throws(ArchiveError) in
            var (restored, unavailable) = others
            try ObjectRepair(archive, from: sources(archive.root.number)).run { name, outcome throws(ArchiveError) in
                switch outcome {
                case .restored: restored += 1
                case .unavailable: unavailable += 1
                }
                try report(name, outcome)
            }
            for path in try restoreColdRoot(archive) {
                restored += 1
                try report(PackName.shown(path), .restored)
            }
            guard restored + unavailable > 0 else { return }
            let details: [String: AuditEvent.Detail] = [
                "restored": .number(restored), "unavailable": .number(unavailable),
            ]
            try lease.transaction { _, events throws(ArchiveError) in
                events.append(AuditEvent(.repair, at: at, actor: actor, details: details))
            }
        }
        try fillGaps(archive)
    }

    /// Writes the storage root's own files anew, where there are packs in it and one of these is lost or damaged.
    ///
    /// Gives their paths below it. The writer's lock is held.
    private func restoreColdRoot(_ archive: Archive) throws(ArchiveError) -> [String] {
        let packs = try archive.catalogue.read { reader throws(ArchiveError) in try reader.packs(limit: 1) }
        guard !packs.isEmpty else { return [] }
        let damaged = try ColdRoot.damagedFiles(archive.layout)
        if !damaged.isEmpty { _ = try ColdRoot(creating: archive.layout) }
        return damaged
    }

    /// Gives items an event whose own the audit log lost.
    package func fillGaps(_ archive: Archive) throws(ArchiveError) {
        _ = try AuditGaps(archive).fill(wait: wait, actor: actor, at: at)
    }

    private func sources(_ root: Int32) throws(ArchiveError) -> [any RepairSource] {
        guard let from else { return [] }
        let name = ArchiveLayout.configurationName
        let folder: OwnedDescriptor
        do throws(ArchiveError) {
            folder = try SystemCall.openDirectory(from, followingLinks: true)
        } catch {
            return try packOrFiles(from)
        }
        let limit = ArchiveConfiguration.largestLength
        guard try WholeFile.read(name, in: folder.number, limit: limit) != nil else { return try packOrFiles(from) }
        guard let bytes = try WholeFile.read(name, in: root, limit: limit) else {
            throw .configurationMissing(ArchiveLayout(root: path))
        }
        return [try ReplicaSource(from, identity: try ArchiveConfiguration(decoding: bytes).identity)]
    }

    /// A pack, or else what there is as plain files; a whole cold tier of one's own is neither.
    private func packOrFiles(_ path: String) throws(ArchiveError) -> [any RepairSource] {
        do throws(ArchiveError) {
            return [try PackSource(path)]
        } catch {
            guard error.code == .replicaForeign, access("\(path)/0=ocfl_1.1", F_OK) != 0 else { throw error }
            return [try LooseFileSource(path)]
        }
    }

    /// Who stands in the header of lines that are written anew; all zeros where the archive's salt is lost.
    private func lineActor(_ layout: ArchiveLayout) throws(ArchiveError) -> ObjectDigest {
        let zeros = [UInt8](repeating: 0, count: 32)
        if let folder = try? SystemCall.openDirectory(layout.keys),
            let keys = try? AuditKeys(reading: folder.number, origin: "lastro/repair"),
            let digest = try? keys.actor(actor)
        {
            return digest
        }
        guard let none = ObjectDigest(bytes: zeros) else { throw ArchiveError(.cryptographyFailed) }
        return none
    }
}
