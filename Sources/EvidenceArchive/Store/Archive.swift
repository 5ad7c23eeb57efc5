import Glibc

/// An evidence archive: its tiers, its catalogue and its audit log, opened together.
///
/// Reads no clock, environment or user name: times and actors are arguments.
package final class Archive: Sendable {
    package let layout: ArchiveLayout
    package let configuration: ArchiveConfiguration
    package let catalogue: Catalogue
    package let hot: HotTier
    package let cold: ColdTier
    package let audit: AuditTrail
    let root: OwnedDescriptor
    let staging: OwnedDescriptor

    /// Opens an archive.
    ///
    /// For writing, what a crash left is completed first. Throws `ARC-ARCHIVE-MISSING`, `ARC-FORMAT-…`,
    /// `ARC-CONFIGURATION-INVALID`, `ARC-ARCHIVE-LOCKED`, `ARC-AUDIT-KEY`, and what the catalogue throws.
    package convenience init(opening path: String, access: ArchiveAccess) throws(ArchiveError) {
        try self.init(opening: ArchiveLayout(root: path), access: access, recovers: true)
    }

    /// Opens an archive for a repair, which completes what a crash left itself, once the catalogue can be relied on.
    package convenience init(repairing path: String, wait: Int, actor: String, at: ArchiveTime) throws(ArchiveError) {
        try self.init(
            opening: ArchiveLayout(root: path),
            access: .write(wait: wait, actor: actor, at: at),
            recovers: false
        )
    }

    private init(opening layout: ArchiveLayout, access: ArchiveAccess, recovers: Bool) throws(ArchiveError) {
        self.layout = layout
        let bytes = try Archive.configurationBytes(layout)
        let format = try ArchiveConfiguration.format(of: bytes)
        root = try SystemCall.openDirectory(layout.root, followingLinks: true)
        if format != ArchiveConfiguration.currentFormat {
            try Archive.migrate(layout, from: format, access, root: root.number)
        }
        let current = try Archive.configurationBytes(layout)
        configuration = try ArchiveConfiguration(decoding: current)
        staging = try Archive.staging(layout)
        hot = try HotTier(layout)
        switch access {
        case .read:
            audit = try AuditTrail(layout: layout, configuration: configuration, keys: nil)
            catalogue = try Catalogue(opening: layout.catalogue, readOnly: true)
            cold = ColdTier(layout, catalogue)
        case .check:
            audit = try AuditTrail(layout: layout, configuration: configuration, keys: nil)
            catalogue = try Archive.rememberingCatalogue(layout)
            cold = ColdTier(layout, catalogue)
        case .write(let wait, let actor, let at):
            let keys = try Archive.keys(layout)
            audit = try AuditTrail(
                layout: layout,
                configuration: configuration,
                keys: AuditKeys(reading: keys.number, origin: configuration.auditOrigin)
            )
            catalogue = try Catalogue(opening: layout.catalogue, readOnly: false)
            cold = ColdTier(layout, catalogue)
            guard recovers else { return }
            let digest = try ObjectDigest(hashing: current)
            try withLease(wait: wait) { lease throws(ArchiveError) in
                // Left where `create` was cut off after its last act; it would let another one begin anew.
                try SystemCall.remove(ArchiveLayout.creatingName, in: lease.archive.root.number)
                try lease.noteConfiguration(digest, actor: actor, at: at)
            }
        }
    }

    /// Runs the body while this process alone writes: what a crash left has been completed before.
    ///
    /// Throws `ARC-ARCHIVE-LOCKED` after so many seconds, and what completing and the body throw.
    package func withLease<Outcome>(
        wait: Int,
        _ body: (WriterLease) throws(ArchiveError) -> Outcome
    ) throws(ArchiveError) -> Outcome {
        let lock = try WriterLock.acquire(in: root.number, wait: wait)
        defer { withExtendedLifetime(lock) {} }
        let lease = WriterLease(self)
        try lease.recover()
        return try body(lease)
    }

    /// The same without completing anything: for a repair of the catalogue, which cannot be relied on yet.
    package func withUnrecoveredLease<Outcome>(
        wait: Int,
        _ body: (WriterLease) throws(ArchiveError) -> Outcome
    ) throws(ArchiveError) -> Outcome {
        let lock = try WriterLock.acquire(in: root.number, wait: wait)
        defer { withExtendedLifetime(lock) {} }
        return try body(WriterLease(self))
    }

    /// Closes packs that are kept open, so that files that others put in their place are seen.
    package func closePacks() { cold.closeAll() }

    /// The folder for what is in the making; where it is lost, the error says what makes it anew.
    private static func staging(_ layout: ArchiveLayout) throws(ArchiveError) -> OwnedDescriptor {
        guard access(layout.staging, F_OK) == 0 || errno != ENOENT else {
            throw ArchiveError(
                .inputOutput,
                subject: ArchiveLayout.stagingName,
                detail: "the folder is missing",
                hint: "lastro archive repair --rebuild-catalogue, which makes it anew"
            )
        }
        return try SystemCall.openDirectory(layout.staging)
    }

    /// The folder of the keys; throws `ARC-AUDIT-KEY` where there is none.
    private static func keys(_ layout: ArchiveLayout) throws(ArchiveError) -> OwnedDescriptor {
        do throws(ArchiveError) {
            return try SystemCall.openDirectory(layout.keys)
        } catch {
            throw ArchiveError(.auditKey, subject: ArchiveLayout.keysName, detail: error.detail)
        }
    }

    /// The catalogue for writing; for reading where the file system allows no more.
    private static func rememberingCatalogue(_ layout: ArchiveLayout) throws(ArchiveError) -> Catalogue {
        do throws(ArchiveError) {
            return try Catalogue(opening: layout.catalogue, readOnly: false)
        } catch {
            guard error.code == .notWritable else { throw error }
            return try Catalogue(opening: layout.catalogue, readOnly: true)
        }
    }

    private static func configurationBytes(_ layout: ArchiveLayout) throws(ArchiveError) -> [UInt8] {
        let bytes: [UInt8]?
        do throws(ArchiveError) {
            bytes = try WholeFile.read(
                layout.configuration,
                in: AT_FDCWD,
                limit: ArchiveConfiguration.largestLength,
                named: layout.configuration
            )
        } catch {
            guard error.code == .inputOutput else { throw error }
            throw ArchiveError(.notAnArchive, subject: layout.root, detail: error.detail)
        }
        guard let bytes else { throw .configurationMissing(layout) }
        return bytes
    }

    /// Leads an archive of an older format to the current one; readers cannot.
    private static func migrate(
        _ layout: ArchiveLayout,
        from format: Int,
        _ access: ArchiveAccess,
        root: Int32
    ) throws(ArchiveError) {
        let chain = try FormatMigration.chain(from: format)
        guard case .write(let wait, _, _) = access else {
            throw ArchiveError(
                .formatUnknown,
                subject: ArchiveLayout.configurationName,
                detail: "format \(format)",
                hint: "open it for writing once, which migrates it: lastro archive check"
            )
        }
        let lock = try WriterLock.acquire(in: root, wait: wait)
        defer { withExtendedLifetime(lock) {} }
        for step in chain { try step.run(layout) }
    }
}
