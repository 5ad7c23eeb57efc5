import Glibc
import TransparencyLog

/// Gives an archive whose keys are lost a new signing key and a new salt: what `lastro archive repair --new-audit-key` does.
///
/// The old key stays in `archive.yaml`, so that all that it signed verifies; the changed file is noted in the log, under
/// the new key, by whoever opens the archive for writing next. Salted digests of actors are others from then on.
package enum AuditKeyRenewal {
    /// Makes the key, and names it in `archive.yaml`; running it again completes what was cut off.
    ///
    /// Throws `ARC-ARCHIVE-EXISTS` where the archive has a usable key, `ARC-AUDIT-KEY` where it has one that cannot be
    /// read, `ARC-ARCHIVE-LOCKED`, `ARC-CONFIGURATION-INVALID`.
    package static func run(at path: String, wait: Int) throws(ArchiveError) {
        let layout = ArchiveLayout(root: path)
        let root = try SystemCall.openDirectory(path, followingLinks: true)
        let lock = try WriterLock.acquire(in: root.number, wait: wait)
        defer { withExtendedLifetime(lock) {} }
        let name = ArchiveLayout.configurationName
        guard let bytes = try WholeFile.read(name, in: root.number, limit: ArchiveConfiguration.largestLength) else {
            throw .configurationMissing(ArchiveLayout(root: path))
        }
        var configuration = try ArchiveConfiguration(decoding: bytes)
        try SystemCall.makeDirectory(ArchiveLayout.keysName, in: root.number, mode: 0o700)
        try SystemCall.sync(root.number, named: path)
        let folder = try SystemCall.openDirectory(layout.keys)
        try AuditKeys.create(in: folder.number)
        let keys = try AuditKeys(reading: folder.number, origin: configuration.auditOrigin)
        let verifier = "\(keys.signer.verifier)"
        guard !configuration.auditKeys.contains(verifier) else {
            throw ArchiveError(
                .alreadyExists,
                subject: ArchiveLayout.keysName,
                detail: "the key that signs",
                hint: "nothing is to be done: the archive has a key that its archive.yaml names"
            )
        }
        configuration.auditKeys.append(verifier)
        try WholeFile.write(configuration.bytes, to: name, in: root.number, mode: 0o640)
    }
}
