import TransparencyLog

/// The audit log of an archive and that of its replica.
struct LogReplication {
    private let mirror: LogMirror

    init(_ archive: Archive, _ replica: ReplicaFolder) throws(ArchiveError) {
        let copy = try AuditTrail(layout: replica.layout, configuration: archive.configuration, keys: nil)
        mirror = LogMirror(from: archive.audit.log, to: copy.log)
    }

    /// Sees that the replica's log is a beginning of the archive's.
    ///
    /// Throws `ARC-REPLICA-AHEAD`, `ARC-REPLICA-FOREIGN`.
    func compare() throws(ArchiveError) {
        do throws(LogMirrorError) { _ = try mirror.standing() } catch { throw Self.error(error) }
    }

    /// Copies what is new; throws `ARC-AUDIT-…` for an archive's log that is damaged.
    func copy(comparesAll: Bool) throws(ArchiveError) -> LogMirrorOutcome {
        do throws(LogMirrorError) { return try mirror.run(comparesAll: comparesAll) } catch { throw Self.error(error) }
    }

    private static func error(_ error: LogMirrorError) -> ArchiveError {
        switch error {
        case .source(let error): return ArchiveError(error)
        case .target(let error):
            let reason = ArchiveError(error)
            return ArchiveError(
                reason.code.kind == .damage ? .inputOutput : reason.code,
                subject: "the replica's \(reason.subject ?? "audit")",
                detail: reason.detail
            )
        case .ahead(let size):
            return ArchiveError(
                .replicaAhead,
                subject: "audit",
                detail: "its audit log has \(size) entries; the archive's has fewer"
            )
        case .diverged:
            return ArchiveError(.replicaForeign, subject: "audit", detail: "its audit log went another way")
        case .unfaithful(let path):
            return ArchiveError(
                .inputOutput,
                subject: "the replica's audit/\(path)",
                detail: "read back with other bytes than were written",
                hint: "check the replica's disk (dmesg, smartctl), then run the command again"
            )
        }
    }
}
