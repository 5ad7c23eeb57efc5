import TransparencyLog

/// The checkpoint of an archive's log to which the proofs of a dossier lead.
enum ArchiveHead {
    /// Events that items are told by.
    private static let itemEvents: Set<AuditEvent.Kind> = [.add, .import, .judge, .repair]

    /// The newest one that a key beside the log's own signed, as long as no item came since; else the log's own.
    ///
    /// Signatures that are damaged are passed over: they are for `audit verify` to name. Throws `ARC-AUDIT-…`.
    static func of(_ log: LogStore) throws(ArchiveError) -> SignedCheckpoint {
        do throws(TransparencyLogError) {
            let head = try log.checkpoint()
            let sizes = (log.signers ?? []).compactMap { log.signedSizes(by: $0).last }
            guard let size = sizes.max(), size <= head.checkpoint.size else { return head }
            var hasItems = false
            try log.forEachEntry(in: size..<head.checkpoint.size) { _, entry in
                hasItems = AuditEvent(entry: entry).map { itemEvents.contains($0.kind) } ?? true
                return !hasItems
            }
            guard !hasItems, let signed = try? log.countersigned(size: size), try log.isConsistent(with: signed) else {
                return head
            }
            return signed
        } catch {
            throw ArchiveError(error)
        }
    }
}
