import DurableFiles
package import TransparencyLog

/// The archive's audit log: a Merkle log of events, each once, in the order in which their effects were committed.
///
/// An event enters the catalogue's outbox in the very transaction whose effect it tells; from there it is appended here
/// under the index that was kept for it, however often that is begun.
package final class AuditTrail: Sendable {
    /// The log, for proofs and verification.
    package let log: LogStore
    /// Who acts and who signs; nil for readers, who need neither.
    package let keys: AuditKeys?

    package init(layout: ArchiveLayout, configuration: ArchiveConfiguration, keys: AuditKeys?) throws(ArchiveError) {
        let files: DirectoryLogFiles
        do throws(DurableFileError) {
            // Files in the making stand in `staging`, which the writer empties.
            files = DirectoryLogFiles(
                directory: try Directory.open(layout.audit),
                staging: try Directory.open(layout.staging)
            )
        } catch {
            throw ArchiveError(error, named: error.path)
        }
        do {
            var verifiers: [VerifierKey] = []
            for text in configuration.auditKeys { verifiers.append(try VerifierKey(text)) }
            var signers: [VerifierKey] = []
            for text in configuration.auditSigners {
                signers.append(try VerifierKey(text, kinds: NoteKeyKind.allCases))
            }
            let origin = try LogOrigin(configuration.auditOrigin)
            log = LogStore(files: files, origin: origin, keys: verifiers, signers: signers)
        } catch {
            throw ArchiveError(
                .configurationInvalid,
                subject: "\(ArchiveLayout.configurationName): audit.keys, audit.signers",
                detail: "not the text of a verifier key"
            )
        }
        if let keys, !configuration.auditKeys.contains("\(keys.signer.verifier)") {
            throw ArchiveError(
                .auditKey,
                subject: "keys/\(ArchiveLayout.signingKeyName)",
                detail: "not one of the keys that archive.yaml names"
            )
        }
        self.keys = keys
    }

    /// Makes the empty log where there is none.
    func create() throws(ArchiveError) {
        let signer = try signer
        do { try log.create(signer: signer) } catch { throw ArchiveError(error) }
    }

    /// How many entries the log has.
    package func size() throws(ArchiveError) -> UInt64 {
        do { return UInt64(clamping: try log.checkpoint().checkpoint.size) } catch { throw ArchiveError(error) }
    }

    /// Appends entries from an index on, and signs; those that are there already are compared.
    func append(_ entries: [[UInt8]], at first: UInt64) throws(ArchiveError) {
        let signer = try signer
        var start = 0
        // Within the log's bounds for one append; each part is signed on its own.
        while start < entries.count {
            var end = start
            var bytes = 0
            while end < entries.count, end - start < AuditTrail.entriesAtOnce, bytes < AuditTrail.bytesAtOnce {
                bytes += entries[end].count
                end += 1
            }
            do {
                let index = Int(clamping: first) + start
                _ = try log.append(Array(entries[start..<end]), at: index, signer: signer)
            } catch {
                throw ArchiveError(error)
            }
            start = end
        }
    }

    /// Appends what waits in the catalogue's outbox and is not in the log yet; the writer's lock is held.
    func drain(_ catalogue: Catalogue) throws(ArchiveError) {
        let waiting = try catalogue.read { reader throws(ArchiveError) in
            try reader.outbox(limit: AuditTrail.largestOutbox)
        }
        guard let last = waiting.last else { return }
        let size = try size()
        guard last.index >= size else { return }
        let missing = waiting.filter { $0.index >= size }
        guard let first = missing.first else { return }
        try append(missing.map(\.event.entry), at: first.index)
    }

    /// The salted digest of who acts; throws `ARC-AUDIT-KEY` for a reader.
    package func actor(_ name: String) throws(ArchiveError) -> ObjectDigest {
        guard let keys else { throw ArchiveError(.auditKey, subject: "keys") }
        return try keys.actor(name)
    }

    private var signer: NoteSigner {
        get throws(ArchiveError) {
            guard let keys else { throw ArchiveError(.auditKey, subject: "keys") }
            return keys.signer
        }
    }

    /// More than any one transaction puts there; each transaction empties it of what the log has.
    static let largestOutbox = 1 << 20
    private static let entriesAtOnce = 8_192
    private static let bytesAtOnce = 64 << 20
}
