package import TransparencyLog

/// A checkpoint of the audit log that a key beside the log's own signed.
package struct SignedAuditCheckpoint: Sendable, Hashable {
    package let checkpoint: Checkpoint
    /// The key's text, as `archive.yaml` names it.
    package let key: String
    package let custody: AuditKeyCustody
    /// The file, below the archive's folder.
    package let path: String
    /// Whether it was signed now; else nothing had happened since it was.
    package let isNew: Bool

    package init(checkpoint: Checkpoint, key: String, custody: AuditKeyCustody, path: String, isNew: Bool) {
        self.checkpoint = checkpoint
        self.key = key
        self.custody = custody
        self.path = path
        self.isNew = isNew
    }
}
