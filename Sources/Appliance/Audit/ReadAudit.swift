package import EvidenceArchive
import Foundation
import TransparencyLog

/// Reads and verifies audit logs: what `lastro audit` does.
package struct ReadAudit: Sendable {
    private let log: AuditLog
    /// Nil for a log that stands alone.
    private let archive: String?

    /// - Parameters:
    ///   - folder: an archive, or a log's own folder.
    ///   - key: the one key that is trusted; nil: those of the archive's configuration.
    ///   - signers: the keys beside it that are trusted; none: those of the archive's configuration.
    /// - Throws: `ApplianceError`, of kind `usage` for a log that stands alone without a key.
    package init(folder: String, key: String?, signers: [String] = []) throws(ApplianceError) {
        let isArchive = try archiving { () throws(ArchiveError) in try AuditLog.isArchive(folder) }
        if !isArchive, key == nil, FileManager.default.fileExists(atPath: folder + "/checkpoint") {
            throw ApplianceError(
                .usage,
                "\(folder) is a log without its archive",
                hint: "give the key that signs it, from a place that you trust: --key VERIFIER-KEY"
            )
        }
        archive = isArchive || key == nil ? folder : nil
        log = try archiving { () throws(ArchiveError) in
            guard !isArchive, let key else { return try AuditLog(archive: folder, key: key, signers: signers) }
            return try AuditLog(folder: folder, key: key, signers: signers)
        }
    }

    /// Hands on the entries from the one after `after`; `subject`: only those about what has this digest.
    ///
    /// An object's own digest stands for its items, where the catalogue knows it.
    package func records(
        after: UInt64?,
        limit: Int?,
        subject: String?,
        emit: (AuditRecord) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        guard after != .max else { return }
        var left = limit ?? .max
        var failure: ApplianceError?
        let subjects = try subject.map { text throws(ApplianceError) in try digests(of: text) }
        do throws(ArchiveError) {
            try log.forEachRecord(from: after.map { $0 + 1 } ?? 0, subjects: subjects) { record throws(ArchiveError) in
                do throws(ApplianceError) {
                    try emit(record)
                } catch {
                    failure = error
                    return false
                }
                left -= 1
                return left > 0
            }
        } catch {
            throw ApplianceError(archive: error)
        }
        if let failure { throw failure }
    }

    /// Recomputes the log from its entries, and compares it with checkpoints that were kept elsewhere.
    ///
    /// - Throws: `ApplianceError` of kind `unreadableInput` for what is no checkpoint of this log.
    package func verify(checkpoints paths: [String]) throws(ApplianceError) -> AuditReport {
        var earlier: [(path: String, checkpoint: SignedCheckpoint)] = []
        for path in paths {
            let bytes = try InputFile.read(path)
            earlier.append(
                (path, try archiving { () throws(ArchiveError) in try log.checkpoint(bytes, named: path) })
            )
        }
        let verification = try archiving { () throws(ArchiveError) in
            try log.verify(earlier: earlier.map(\.checkpoint))
        }
        let found = verification.log
        return AuditReport(
            origin: "\(log.store.origin)",
            keys: log.store.keys.map { "\($0)" },
            verification: found,
            earlier: earlier.map { AuditReport.Earlier(path: $0.path, size: $0.checkpoint.checkpoint.size) },
            signers: signers(verification)
        )
    }

    /// What each key beside the log's own signed; signatures that are damage are not counted.
    private func signers(_ verification: AuditVerification) -> [AuditReport.Signer] {
        var signers: [AuditReport.Signer] = []
        let known = log.store.signers
        for signature in verification.log.signatures where signature.isVerified || known == nil {
            if let place = signers.firstIndex(where: { $0.key == signature.key }) {
                signers[place].count += 1
                signers[place].size = max(signers[place].size, signature.size)
                continue
            }
            signers.append(
                AuditReport.Signer(
                    key: signature.key,
                    verifierKey: known?.first { $0.id == signature.keyID }.map { "\($0)" },
                    custody: verification.custody(ofKey: signature.key),
                    count: 1,
                    size: signature.size
                )
            )
        }
        return signers
    }

    /// The digest itself, and the commitments of the items of the object that has it.
    private func digests(of text: String) throws(ApplianceError) -> Set<ObjectDigest> {
        guard let digest = ObjectDigest(hex: text.lowercased()) else {
            throw ApplianceError(
                .usage,
                "'\(text)' is not a SHA-256",
                hint: "give 64 hexadecimal digits: a commitment or an object, as 'lastro archive show' has them"
            )
        }
        guard let archive else { return [digest] }
        // Without a catalogue that can be read the digest stands for itself alone.
        guard let opened = try? Archive(opening: archive, access: .read) else { return [digest] }
        return try archiving { () throws(ArchiveError) in
            try opened.catalogue.read { reader throws(ArchiveError) in
                var found: Set<ObjectDigest> = [digest]
                var query = ItemQuery()
                query.object = digest
                query.includesSuperseded = true
                try reader.forEachItem(matching: query) { item throws(ArchiveError) in
                    if let commitment = try reader.lineDigest(ofItem: item.sequence) { found.insert(commitment) }
                    return true
                }
                return found
            }
        }
    }
}
