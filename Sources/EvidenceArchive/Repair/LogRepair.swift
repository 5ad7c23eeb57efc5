import TransparencyLog

/// Mends the audit log from its own redundancy and from a replica, before the archive can be opened for writing.
package struct LogRepair {
    private let layout: ArchiveLayout
    private let replica: ArchiveLayout?

    /// `replica`: its path; nil for none.
    package init(at path: String, from replica: String?) {
        layout = ArchiveLayout(root: path)
        self.replica = replica.map { ArchiveLayout(root: $0) }
    }

    /// Mends it, and hands on each file; a log that was put back to an older state grows to the replica's again.
    ///
    /// Throws `ARC-ARCHIVE-LOCKED`, `ARC-IO-…`.
    package func run(
        wait: Int,
        emit: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let root = try SystemCall.openDirectory(layout.root, followingLinks: true)
        guard
            let bytes = try WholeFile.read(
                ArchiveLayout.configurationName,
                in: root.number,
                limit: ArchiveConfiguration.largestLength
            )
        else { throw .configurationMissing(layout) }
        let configuration = try ArchiveConfiguration(decoding: bytes)
        let lock = try WriterLock.acquire(in: root.number, wait: wait)
        defer { withExtendedLifetime(lock) {} }
        for name in [ArchiveLayout.auditName, ArchiveLayout.stagingName] {
            try SystemCall.makeDirectory(name, in: root.number, mode: 0o750)
        }
        let log = try AuditTrail(layout: layout, configuration: configuration, keys: nil).log
        var copy: LogStore?
        if let replica {
            copy = try? AuditTrail(layout: replica, configuration: configuration, keys: nil).log
        }
        var mending = LogMending(log, copy: copy)
        do throws(TransparencyLogError) {
            if try !log.verify().isSound { try mending.run() }
            try mending.mendSignatures()
        } catch {
            throw ArchiveError(error)
        }
        for path in mending.mended { try emit("\(ArchiveLayout.auditName)/\(path)", .restored) }
        for path in mending.lost { try emit("\(ArchiveLayout.auditName)/\(path)", .unavailable) }
        try extend(log, from: copy, emit)
    }

    /// Takes over what the replica's log has beyond this one.
    private func extend(
        _ log: LogStore,
        from copy: LogStore?,
        _ emit: (String, ObjectRepair.Outcome) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        guard let copy, let there = try? copy.checkpoint().checkpoint.size else { return }
        let here = (try? log.checkpoint().checkpoint.size) ?? 0
        guard there > here else { return }
        do throws(LogMirrorError) {
            _ = try LogMirror(from: copy, to: log).run()
        } catch {
            if case .target(let error) = error { throw ArchiveError(error) }
            return try emit("\(ArchiveLayout.auditName)/checkpoint", .unavailable)
        }
        try emit("\(ArchiveLayout.auditName)/checkpoint", .restored)
    }
}
