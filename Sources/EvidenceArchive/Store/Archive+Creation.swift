import Glibc
import TransparencyLog

extension Archive {
    /// Makes an empty archive in a directory that is not there or empty, and opens it for writing.
    ///
    /// `archive.yaml` comes last: until it is there nothing is an archive, and the same call again begins anew.
    /// Throws `ARC-ARCHIVE-EXISTS`, `ARC-INPUT-INVALID` for an identity other than 32 hexadecimal digits, `ARC-IO-…`.
    package static func create(
        at path: String,
        identity: String,
        created: ArchiveTime,
        actor: String,
        hotDays: Int? = nil,
        packSize: UInt64 = 256 << 20
    ) throws(ArchiveError) -> Archive {
        guard ArchiveConfiguration.isIdentity(identity) else { throw ArchiveError(.invalidValue, subject: "identity") }
        guard ArchiveConfiguration.packSizes.contains(packSize),
            hotDays.map(ArchiveConfiguration.hotDayCounts.contains) ?? true
        else { throw ArchiveError(.invalidValue, subject: "packSize, tiers.hot") }
        let layout = ArchiveLayout(root: path)
        let root = try prepareRoot(layout)
        for name in folders { try SystemCall.makeDirectory(name, in: root.number, mode: 0o750) }
        try SystemCall.makeDirectory(ArchiveLayout.keysName, in: root.number, mode: 0o700)
        let keys = try SystemCall.openDirectory(layout.keys)
        try AuditKeys.create(in: keys.number)
        let auditKeys = try AuditKeys(reading: keys.number, origin: ArchiveConfiguration.origin(identity))
        let configuration = ArchiveConfiguration(
            identity: identity,
            created: created,
            auditKeys: ["\(auditKeys.signer.verifier)"],
            hotDays: hotDays,
            packSize: packSize
        )
        let audit = try AuditTrail(layout: layout, configuration: configuration, keys: auditKeys)
        try audit.create()
        try begin(layout, configuration, audit, AuditEvent(.initialize, at: created, actor: auditKeys.actor(actor)))
        try HotTier(layout).syncAll()
        try WholeFile.write(configuration.bytes, to: ArchiveLayout.configurationName, in: root.number, mode: 0o640)
        try SystemCall.remove(ArchiveLayout.creatingName, in: root.number)
        return try Archive(opening: path, access: .write(wait: 60, actor: actor, at: created))
    }

    private static let folders = [
        ArchiveLayout.hotName, ArchiveLayout.coldName, ArchiveLayout.stagingName, ArchiveLayout.auditName,
    ]

    /// The catalogue with its first event, which goes to the log at once.
    private static func begin(
        _ layout: ArchiveLayout,
        _ configuration: ArchiveConfiguration,
        _ audit: AuditTrail,
        _ event: AuditEvent
    ) throws(ArchiveError) {
        let catalogue = try Catalogue(creating: layout.catalogue)
        let digest = try ObjectDigest(hashing: configuration.bytes)
        try catalogue.write { writer throws(ArchiveError) in
            try writer.setMeta(WriterLease.configurationKey, digest.bytes)
            _ = try writer.append(events: [event.outboxEvent])
        }
        try audit.drain(catalogue)
    }

    /// The directory, empty but for what an interrupted `create` made, which is removed.
    private static func prepareRoot(_ layout: ArchiveLayout) throws(ArchiveError) -> OwnedDescriptor {
        if SystemCall.retrying({ mkdir(layout.root, 0o750) }) != 0, errno != EEXIST {
            throw ArchiveError(errno: errno, "mkdir", layout.root)
        }
        let root = try SystemCall.openDirectory(layout.root, followingLinks: true)
        var names = try DirectoryListing.names(of: ".", in: root.number, named: layout.root)
        guard !names.contains(ArchiveLayout.configurationName) else {
            throw ArchiveError(.alreadyExists, subject: layout.root, detail: "an archive")
        }
        // The marker itself in the making: nothing else was there yet.
        let marker = "\(ArchiveLayout.creatingName).new"
        try SystemCall.remove(marker, in: root.number)
        names.removeAll { $0 == marker }
        if names.contains(ArchiveLayout.creatingName) {
            let lock = try WriterLock.acquire(in: root.number, wait: 0)
            let made = folders + [ArchiveLayout.catalogueName, ArchiveLayout.keysName]
            for name in made { try DirectoryListing.removeTree(name, in: root.number, named: name) }
            withExtendedLifetime(lock) {}
            let temporary = "\(ArchiveLayout.configurationName).new"
            let known = made + [ArchiveLayout.creatingName, ArchiveLayout.lockName, ArchiveLayout.queueName, temporary]
            names.removeAll { known.contains($0) }
        }
        // What a freshly made file system has in its root.
        names.removeAll { $0 == "lost+found" }
        guard names.isEmpty else {
            throw ArchiveError(.alreadyExists, subject: layout.root, detail: names.prefix(3).joined(separator: ", "))
        }
        try WholeFile.write([], to: ArchiveLayout.creatingName, in: root.number)
        return root
    }
}
