package import TransparencyLog

/// Has the audit log's checkpoint signed by a key beside the log's own: one on a token, or a sealed one.
///
/// The key is named in `archive.yaml` first, which is an event of the log; then its signature over the checkpoint is kept in
/// `audit/signatures/<key>/<size>`, and an event tells of it. Nobody is held off while the key signs. Cut off anywhere, the
/// same again completes it.
package struct CheckpointSigning: Sendable {
    private let archive: Archive
    private let key: VerifierKey
    private let custody: AuditKeyCustody
    private let actor: String
    private let wait: Int

    /// What there is to be done.
    package enum Task: Sendable {
        /// The text of this checkpoint is to be signed.
        case sign(Checkpoint)
        /// The key signed all that has happened.
        case done(SignedAuditCheckpoint)
    }

    /// `key`: under the name of the archive's log; `wait`: seconds for another writer.
    package init(_ archive: Archive, key: VerifierKey, custody: AuditKeyCustody, actor: String, wait: Int) {
        self.archive = archive
        self.key = key
        self.custody = custody
        self.actor = actor
        self.wait = wait
    }

    /// Names the key, and says what it has to sign.
    ///
    /// Throws `ARC-AUDIT-MISMATCH` where the key signed another log than this one, `ARC-AUDIT-DAMAGED` where what it signed
    /// last is not whole.
    package func prepare(at: ArchiveTime) throws(ArchiveError) -> Task {
        try archive.withLease(wait: wait) { lease throws(ArchiveError) in
            try name(lease, at)
            let log = archive.audit.log
            let head = try translating { () throws(TransparencyLogError) in try log.checkpoint().checkpoint }
            let next = Task.sign(Checkpoint(origin: log.origin, size: head.size, root: head.root))
            guard let size = log.signedSizes(by: key).last else { return next }
            let signed = try translating { () throws(TransparencyLogError) -> SignedCheckpoint? in
                guard let signed = try log.signature(by: key, size: size) else { return nil }
                return try log.isConsistent(with: signed) ? signed : nil
            }
            guard let signed else {
                throw ArchiveError(
                    .auditMismatch,
                    subject: path(size),
                    detail: "the log is not one that grew from what the key signed"
                )
            }
            let told = try translating { () throws(TransparencyLogError) in try isTold(size, to: head.size) }
            if !told { try tell(lease, signed, at) }
            let hasNews = try translating { () throws(TransparencyLogError) in
                try Self.hasNews(log, since: size, to: head.size)
            }
            return hasNews ? next : .done(outcome(signed, isNew: false))
        }
    }

    /// How many entries the log has, and whether something happened since a second key signed last, or none ever did.
    ///
    /// No key is asked for it, so of several it is not known which one would sign.
    package static func state(of archive: Archive) throws(ArchiveError) -> (size: Int, hasNews: Bool) {
        do throws(TransparencyLogError) {
            let log = archive.audit.log
            let size = try log.checkpoint().checkpoint.size
            let signed = (log.signers ?? []).map { log.signedSizes(by: $0).last ?? 0 }
            guard let last = signed.min(), last <= size else { return (size, true) }
            return (size, try hasNews(log, since: last, to: size))
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Whether anything stands there but that checkpoints were signed.
    private static func hasNews(_ log: LogStore, since start: Int, to end: Int) throws(TransparencyLogError) -> Bool {
        var hasNews = false
        try log.forEachEntry(in: start..<end) { _, entry in
            hasNews = AuditSignature(entry: entry) == nil
            return !hasNews
        }
        return hasNews
    }

    /// Keeps what the key signed; a signature over the same size that came meanwhile stays.
    ///
    /// Throws `ARC-AUDIT-MISMATCH` for a signature that does not verify.
    package func keep(
        _ signature: [UInt8],
        over checkpoint: Checkpoint,
        at: ArchiveTime
    ) throws(ArchiveError)
        -> SignedAuditCheckpoint
    {
        let signed = try translating { () throws(TransparencyLogError) in
            try SignedCheckpoint(checkpoint, signature: signature, by: key)
        }
        return try archive.withLease(wait: wait) { lease throws(ArchiveError) in
            let log = archive.audit.log
            let there = try translating { () throws(TransparencyLogError) in
                try log.signature(by: key, size: checkpoint.size)
            }
            if let there { return outcome(there, isNew: false) }
            _ = try translating { () throws(TransparencyLogError) in try log.keep(signed, by: key) }
            try tell(lease, signed, at)
            return outcome(signed, isNew: true)
        }
    }

    /// Sees that `archive.yaml` names the key.
    private func name(_ lease: WriterLease, _ at: ArchiveTime) throws(ArchiveError) {
        let name = ArchiveLayout.configurationName
        guard
            let bytes = try WholeFile.read(name, in: archive.root.number, limit: ArchiveConfiguration.largestLength)
        else { throw ArchiveError(.notAnArchive, subject: archive.layout.root) }
        var configuration = try ArchiveConfiguration(decoding: bytes)
        guard !configuration.auditSigners.contains("\(key)") else { return }
        for text in configuration.auditKeys + configuration.auditSigners {
            guard let other = try? VerifierKey(text, kinds: NoteKeyKind.allCases), other.id == key.id else { continue }
            throw ArchiveError(
                .configurationInvalid,
                subject: "\(name): audit.signers",
                detail: "the key's identifier \(key.identifier) is that of another key of the archive",
                hint: "sign with another key"
            )
        }
        configuration.auditSigners.append("\(key)")
        try WholeFile.write(configuration.bytes, to: name, in: archive.root.number, mode: 0o640)
        try lease.noteConfiguration(ObjectDigest(hashing: configuration.bytes), actor: actor, at: at)
    }

    /// Whether the log tells of the key's signature over its first `size` entries.
    private func isTold(_ size: Int, to end: Int) throws(TransparencyLogError) -> Bool {
        var isTold = false
        try archive.audit.log.forEachEntry(in: size..<end) { _, entry in
            if let signature = AuditSignature(entry: entry) {
                isTold = signature.key == key.identifier && signature.size == size
            }
            return !isTold
        }
        return isTold
    }

    private func tell(_ lease: WriterLease, _ signed: SignedCheckpoint, _ at: ArchiveTime) throws(ArchiveError) {
        let sha256 = try ObjectDigest(hashing: signed.bytes)
        let actor = try archive.audit.actor(actor)
        let event = AuditEvent.signing(
            key,
            custody,
            size: signed.checkpoint.size,
            sha256: sha256,
            at: at,
            actor: actor
        )
        try lease.transaction { _, events throws(ArchiveError) in events.append(event) }
    }

    private func outcome(_ signed: SignedCheckpoint, isNew: Bool) -> SignedAuditCheckpoint {
        SignedAuditCheckpoint(
            checkpoint: signed.checkpoint,
            key: "\(key)",
            custody: custody,
            path: path(signed.checkpoint.size),
            isNew: isNew
        )
    }

    private func path(_ size: Int) -> String {
        "\(ArchiveLayout.auditName)/\(LogStore.signaturePath(keyID: key.id, size: size))"
    }

    private func translating<Value>(
        _ body: () throws(TransparencyLogError) -> Value
    ) throws(ArchiveError) -> Value {
        do throws(TransparencyLogError) { return try body() } catch { throw ArchiveError(error) }
    }
}
