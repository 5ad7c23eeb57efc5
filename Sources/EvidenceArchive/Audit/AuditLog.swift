import DurableFiles
import Glibc
package import TransparencyLog

/// An audit log that is only read: that of an archive, or a copy of one that stands alone.
///
/// Needs neither the catalogue nor a key of its own, so that it can be read where all else is damaged.
package struct AuditLog: Sendable {
    package let store: LogStore
    /// The folder, for messages.
    package let path: String
    /// Keys beside the log's own of which a signature must be there.
    private let required: [VerifierKey]

    /// The log of an archive, with the keys that its configuration names.
    ///
    /// `key`: only this one signs the log; `signers`: where there are any, only these sign beside it, and each must have.
    ///
    /// Throws `ARC-ARCHIVE-MISSING`, `ARC-CONFIGURATION-INVALID`, `ARC-INPUT-INVALID` for a text that is no key.
    package init(archive root: String, key: String? = nil, signers: [String] = []) throws(ArchiveError) {
        let layout = ArchiveLayout(root: root)
        guard
            let bytes = try WholeFile.read(
                layout.configuration,
                in: AT_FDCWD,
                limit: ArchiveConfiguration.largestLength,
                named: layout.configuration
            )
        else { throw ArchiveError(.notAnArchive, subject: root) }
        let configuration = try ArchiveConfiguration(decoding: bytes)
        let keys = try (key.map { [$0] } ?? configuration.auditKeys)
            .map { text throws(ArchiveError) in try AuditLog.verifier(text) }
        try self.init(
            layout.audit,
            origin: configuration.auditOrigin,
            keys: keys,
            signers: AuditLog.signers(signers.isEmpty ? configuration.auditSigners : signers),
            requiresSigners: !signers.isEmpty
        )
    }

    /// A log's own folder, with the key that is trusted; the log bears the key's name.
    ///
    /// Without `signers` who may sign beside it is not known, and such signatures are compared with the log only.
    /// Throws `ARC-INPUT-INVALID` for a text that is no key.
    package init(folder: String, key: String, signers: [String] = []) throws(ArchiveError) {
        let verifier = try AuditLog.verifier(key)
        try self.init(
            folder,
            origin: "\(verifier.name)",
            keys: [verifier],
            signers: signers.isEmpty ? nil : AuditLog.signers(signers),
            requiresSigners: !signers.isEmpty
        )
    }

    private init(
        _ folder: String,
        origin: String,
        keys: [VerifierKey],
        signers: [VerifierKey]?,
        requiresSigners: Bool
    ) throws(ArchiveError) {
        let directory: Directory
        do throws(DurableFileError) {
            directory = try Directory.open(folder)
        } catch {
            throw ArchiveError(error, named: folder)
        }
        // Nothing is written: no file in the making needs a place.
        let files = DirectoryLogFiles(directory: directory, staging: directory)
        do {
            store = LogStore(files: files, origin: try LogOrigin(origin), keys: keys, signers: signers)
        } catch {
            throw ArchiveError(.configurationInvalid, subject: "audit.origin")
        }
        path = folder
        required = requiresSigners ? signers ?? [] : []
    }

    /// Whether a folder is an archive's: it has the configuration of one.
    package static func isArchive(_ path: String) throws(ArchiveError) -> Bool {
        let layout = ArchiveLayout(root: path)
        return try SystemCall.size(layout.configuration, in: AT_FDCWD) != nil
    }

    /// A key from its text; throws `ARC-INPUT-INVALID`.
    private static func verifier(_ text: String) throws(ArchiveError) -> VerifierKey {
        do { return try VerifierKey(text) } catch {
            throw ArchiveError(
                .invalidValue,
                subject: "key",
                detail: "not the text of an Ed25519 verifier key",
                hint: "give it as archive.yaml has it under audit.keys"
            )
        }
    }

    /// Keys that sign beside the log's own from their texts; throws `ARC-INPUT-INVALID`.
    private static func signers(_ texts: [String]) throws(ArchiveError) -> [VerifierKey] {
        try texts.map { text throws(ArchiveError) in
            do { return try VerifierKey(text, kinds: NoteKeyKind.allCases) } catch {
                throw ArchiveError(
                    .invalidValue,
                    subject: "signer",
                    detail: "not the text of a verifier key",
                    hint: "give it as archive.yaml has it under audit.signers"
                )
            }
        }
    }

    /// How many entries the log has.
    package func size() throws(ArchiveError) -> UInt64 {
        do { return UInt64(clamping: try store.checkpoint().checkpoint.size) } catch { throw ArchiveError(error) }
    }

    /// A checkpoint of this log that was kept elsewhere, its signature verified.
    ///
    /// Throws `ARC-INPUT-UNUSABLE` for anything else.
    package func checkpoint(_ bytes: [UInt8], named name: String) throws(ArchiveError) -> SignedCheckpoint {
        do {
            return try SignedCheckpoint(bytes, origin: store.origin, keys: store.keys)
        } catch {
            throw ArchiveError(
                .inputUnusable,
                subject: name,
                detail: "no checkpoint of this log that its key signed (\(error))",
                hint: "give a checkpoint of this log as it was kept"
            )
        }
    }

    /// Gives the entries from an index on, until the closure says false; with subjects, only those about one of them.
    ///
    /// Beside a writer, those are given that the log had when this began. Throws `ARC-AUDIT-…`.
    package func forEachRecord(
        from first: UInt64,
        subjects: Set<ObjectDigest>? = nil,
        _ body: (AuditRecord) throws(ArchiveError) -> Bool
    ) throws(ArchiveError) {
        let end = Int(clamping: try size())
        var next = Int(clamping: first)
        var attempts = 0
        while next < end {
            let start = next
            var failure: ArchiveError?
            var isDone = false
            do throws(TransparencyLogError) {
                try store.forEachEntry(in: start..<end) { (index, entry) in
                    if let subjects, AuditEvent.subject(ofEntry: entry).map(subjects.contains) != true {
                        next = index + 1
                        return true
                    }
                    let record = AuditRecord(
                        index: UInt64(index),
                        bytes: Array(entry),
                        event: AuditEvent(entry: entry)
                    )
                    do throws(ArchiveError) {
                        isDone = try !body(record)
                    } catch {
                        failure = error
                        isDone = true
                    }
                    next = index + 1
                    return !isDone
                }
            } catch {
                // A writer replaces partial tiles by full ones; what is damaged stays so.
                attempts = next > start ? 0 : attempts + 1
                guard attempts < 3 else { throw ArchiveError(error) }
            }
            if let failure { throw failure }
            if isDone { return }
        }
    }

    /// Recomputes the whole log from its entries; throws `ARC-CRYPTO-FAILED` only.
    package func verify(
        earlier: [SignedCheckpoint] = [],
        progress: (Int) -> Void = { _ in }
    ) throws(ArchiveError) -> AuditVerification {
        try AuditVerification(store, required: required, earlier: earlier, progress: progress)
    }
}
