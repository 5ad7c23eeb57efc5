import TransparencyLog

/// Restores an `archive.yaml` that is damaged or lost from a replica.
package enum ConfigurationRepair {
    /// Takes the replica's file where the archive's own cannot be read; gives whether it did.
    ///
    /// The archive's audit log shows that the replica is its own: its checkpoint verifies with the replica's keys. Throws
    /// `ARC-REPLICA-FOREIGN` where it does not, and what is wrong with the file where the replica's is of no use, either.
    package static func run(at path: String, from replica: String, wait: Int) throws(ArchiveError) -> Bool {
        let layout = ArchiveLayout(root: path)
        let root = try SystemCall.openDirectory(path, followingLinks: true)
        let damage: ArchiveError
        do throws(ArchiveError) {
            _ = try read(root.number, path)
            return false
        } catch {
            guard error.code == .configurationInvalid || error.code == .notAnArchive else { throw error }
            damage = error
        }
        let lock = try WriterLock.acquire(in: root.number, wait: wait)
        defer { withExtendedLifetime(lock) {} }
        let (bytes, configuration): ([UInt8], ArchiveConfiguration)
        do throws(ArchiveError) {
            let other = try SystemCall.openDirectory(replica, followingLinks: true)
            (bytes, configuration) = try read(other.number, replica)
        } catch {
            throw ArchiveError(
                damage.code,
                subject: damage.subject,
                detail: damage.detail,
                hint: "name a whole replica with --from: nothing else has archive.yaml"
            )
        }
        guard try isOwn(configuration, layout) else { throw ArchiveError(.replicaForeign, subject: replica) }
        try WholeFile.write(bytes, to: ArchiveLayout.configurationName, in: root.number, mode: 0o640)
        return true
    }

    /// Whether the audit log, or the keys, of an archive are those that a configuration names.
    private static func isOwn(
        _ configuration: ArchiveConfiguration,
        _ layout: ArchiveLayout
    ) throws(ArchiveError) -> Bool {
        if let audit = try? AuditTrail(layout: layout, configuration: configuration, keys: nil),
            (try? audit.size()) != nil
        {
            return true
        }
        guard let folder = try? SystemCall.openDirectory(layout.keys),
            let keys = try? AuditKeys(reading: folder.number, origin: configuration.auditOrigin)
        else { return false }
        return configuration.auditKeys.contains("\(keys.signer.verifier)")
    }

    private static func read(_ root: Int32, _ path: String) throws(ArchiveError) -> ([UInt8], ArchiveConfiguration) {
        let name = ArchiveLayout.configurationName
        guard let bytes = try WholeFile.read(name, in: root, limit: ArchiveConfiguration.largestLength) else {
            throw .configurationMissing(ArchiveLayout(root: path))
        }
        return (bytes, try ArchiveConfiguration(decoding: bytes))
    }
}
